-- SPDX-License-Identifier: Apache-2.0
-- Library database, version 1. Run once in one transaction on an empty file; never edited after a release: what comes
-- later is library_v2.sql and so on. Times are milliseconds since 1970-01-01 UTC.

CREATE TABLE meta (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID, STRICT;

CREATE TABLE environment (
  id INTEGER PRIMARY KEY,
  fingerprint TEXT NOT NULL UNIQUE CHECK (length(fingerprint) > 0),
  app_version TEXT NOT NULL,
  git_rev TEXT NOT NULL DEFAULT '',
  compiler TEXT NOT NULL,
  cflags TEXT NOT NULL DEFAULT '',
  qt_version TEXT NOT NULL DEFAULT '',
  sqlite_version TEXT NOT NULL DEFAULT '',
  eigen_version TEXT NOT NULL DEFAULT '',
  simd TEXT NOT NULL,
  os TEXT NOT NULL,
  arch TEXT NOT NULL,
  cpu_model TEXT NOT NULL DEFAULT '',
  cores INTEGER NOT NULL CHECK (cores >= 1),
  ram_bytes INTEGER NOT NULL DEFAULT 0 CHECK (ram_bytes >= 0),
  is_wasm INTEGER NOT NULL DEFAULT 0 CHECK (is_wasm IN (0, 1)),
  user_agent TEXT NOT NULL DEFAULT '',
  clock_res_ns INTEGER NOT NULL CHECK (clock_res_ns > 0)
) STRICT;

CREATE TABLE expert (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 32 AND uuid NOT GLOB '*[^0-9a-f]*'),
  name TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (length(name) BETWEEN 1 AND 200 AND name = trim(name)),
  domain TEXT NOT NULL DEFAULT '' CHECK (length(domain) <= 200),
  summary TEXT NOT NULL DEFAULT '' CHECK (length(summary) <= 10000),
  card_md TEXT NOT NULL DEFAULT '' CHECK (length(card_md) <= 1000000),
  license TEXT NOT NULL DEFAULT '',
  author TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL CHECK (created_at > 0),
  updated_at INTEGER NOT NULL CHECK (updated_at > 0),
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
) STRICT;
CREATE INDEX expert_by_update ON expert (updated_at DESC, id DESC);

-- An ordinary rowid table: rows of some kB in a WITHOUT ROWID tree would leave a handful of keys to a page.
CREATE TABLE blob_store (
  sha256 TEXT NOT NULL PRIMARY KEY CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  size INTEGER NOT NULL CHECK (size = length(data)),
  codec TEXT NOT NULL CHECK (codec IN ('raw')),
  data BLOB NOT NULL CHECK (length(data) > 0)
) STRICT;

CREATE TABLE expert_version (
  id INTEGER PRIMARY KEY,
  expert_id INTEGER NOT NULL REFERENCES expert (id) ON DELETE CASCADE,
  version INTEGER NOT NULL CHECK (version >= 1),
  stage TEXT NOT NULL DEFAULT 'draft' CHECK (stage IN ('draft', 'candidate', 'champion', 'retired')),
  topology_json TEXT NOT NULL CHECK (json_valid(topology_json)),
  topology_sha256 TEXT NOT NULL CHECK (length(topology_sha256) = 64 AND topology_sha256 NOT GLOB '*[^0-9a-f]*'),
  shape TEXT NOT NULL CHECK (length(shape) > 0), -- "64-32-16-8": so that a list needs no JSON
  n_inputs INTEGER NOT NULL CHECK (n_inputs >= 1),
  n_outputs INTEGER NOT NULL CHECK (n_outputs >= 1),
  n_params INTEGER NOT NULL CHECK (n_params > 0),
  precision TEXT NOT NULL DEFAULT 'f32' CHECK (precision IN ('f32', 'f16', 'i8')),
  weights_sha256 TEXT NOT NULL REFERENCES blob_store (sha256),
  weights_bytes INTEGER NOT NULL CHECK (weights_bytes > 0), -- the blob's size, so that a list needs no blob
  preproc_json TEXT CHECK (preproc_json IS NULL OR json_valid(preproc_json)),
  seed TEXT NOT NULL CHECK (length(seed) BETWEEN 1 AND 20 AND seed NOT GLOB '*[^0-9]*'), -- unsigned, 64 bits
  notes TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL CHECK (created_at > 0),
  UNIQUE (expert_id, version)
) STRICT;
CREATE INDEX expert_version_by_weights ON expert_version (weights_sha256);

CREATE TABLE alias (
  expert_id INTEGER NOT NULL REFERENCES expert (id) ON DELETE CASCADE,
  name TEXT NOT NULL COLLATE NOCASE CHECK (length(name) BETWEEN 1 AND 100),
  version_id INTEGER NOT NULL REFERENCES expert_version (id) ON DELETE CASCADE,
  PRIMARY KEY (expert_id, name)
) WITHOUT ROWID, STRICT;
CREATE INDEX alias_by_version ON alias (version_id);

CREATE TABLE tag (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL COLLATE NOCASE UNIQUE
    CHECK (length(name) BETWEEN 1 AND 100 AND name = trim(name) AND instr(name, ',') = 0)
) STRICT;

CREATE TABLE expert_tag (
  expert_id INTEGER NOT NULL REFERENCES expert (id) ON DELETE CASCADE,
  tag_id INTEGER NOT NULL REFERENCES tag (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0), -- the order the user gave
  PRIMARY KEY (expert_id, tag_id)
) WITHOUT ROWID, STRICT;
CREATE INDEX expert_tag_by_tag ON expert_tag (tag_id);

CREATE TABLE prop (
  owner TEXT NOT NULL CHECK (owner IN ('expert', 'version', 'run', 'dataset')),
  owner_id INTEGER NOT NULL,
  key TEXT NOT NULL CHECK (length(key) > 0),
  value TEXT NOT NULL,
  PRIMARY KEY (owner, owner_id, key)
) WITHOUT ROWID, STRICT;

CREATE TABLE external_ref (
  id INTEGER PRIMARY KEY,
  version_id INTEGER NOT NULL REFERENCES expert_version (id) ON DELETE CASCADE,
  format TEXT NOT NULL CHECK (length(format) > 0),
  original_name TEXT NOT NULL DEFAULT '',
  file_sha256 TEXT NOT NULL CHECK (length(file_sha256) = 64 AND file_sha256 NOT GLOB '*[^0-9a-f]*'),
  producer TEXT NOT NULL DEFAULT '',
  importer_notes TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX external_ref_by_version ON external_ref (version_id);

CREATE TABLE run (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 32 AND uuid NOT GLOB '*[^0-9a-f]*'),
  kind TEXT NOT NULL
    CHECK (kind IN ('train', 'distill', 'evaluate', 'infer', 'benchmark', 'quantize', 'import', 'export')),
  version_id INTEGER REFERENCES expert_version (id) ON DELETE CASCADE,
  env_id INTEGER REFERENCES environment (id),
  status TEXT NOT NULL
    CHECK (status IN ('running', 'finished', 'cancelled', 'failed', 'diverged', 'interrupted')),
  params_json TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(params_json)),
  seed TEXT CHECK (seed IS NULL OR (length(seed) BETWEEN 1 AND 20 AND seed NOT GLOB '*[^0-9]*')),
  started_at INTEGER NOT NULL CHECK (started_at > 0),
  ended_at INTEGER CHECK (ended_at IS NULL OR ended_at >= started_at),
  error TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX run_by_version ON run (version_id);
CREATE INDEX run_by_environment ON run (env_id);

CREATE TABLE bench_sample (
  id INTEGER PRIMARY KEY,
  run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  batch INTEGER NOT NULL CHECK (batch >= 1),
  n INTEGER NOT NULL CHECK (n >= 1),
  min_ns REAL NOT NULL CHECK (min_ns >= 0),
  p50_ns REAL NOT NULL CHECK (p50_ns >= min_ns),
  p90_ns REAL NOT NULL CHECK (p90_ns >= p50_ns),
  p99_ns REAL NOT NULL CHECK (p99_ns >= p90_ns),
  max_ns REAL NOT NULL CHECK (max_ns >= p99_ns AND max_ns < 9e999),
  mean_ns REAL NOT NULL CHECK (mean_ns BETWEEN min_ns AND max_ns),
  sd_ns REAL NOT NULL CHECK (sd_ns BETWEEN 0 AND max_ns),
  hist BLOB,
  peak_bytes INTEGER NOT NULL DEFAULT 0 CHECK (peak_bytes >= 0)
) STRICT;
CREATE INDEX bench_sample_by_run ON bench_sample (run_id);

CREATE TABLE lineage (
  child_id INTEGER NOT NULL REFERENCES expert_version (id) ON DELETE CASCADE,
  parent_id INTEGER NOT NULL REFERENCES expert_version (id) ON DELETE CASCADE,
  relation TEXT NOT NULL
    CHECK (relation IN ('finetuned', 'distilled', 'quantized', 'pruned', 'merged', 'copied', 'imported')),
  run_id INTEGER REFERENCES run (id) ON DELETE SET NULL,
  weight REAL NOT NULL DEFAULT 1 CHECK (weight >= 0 AND weight < 9e999),
  PRIMARY KEY (child_id, parent_id, relation),
  CHECK (child_id <> parent_id)
) WITHOUT ROWID, STRICT;
CREATE INDEX lineage_by_parent ON lineage (parent_id);
CREATE INDEX lineage_by_run ON lineage (run_id);

-- What has been saved is never changed, only followed by a next version.
CREATE TRIGGER expert_id_is_fixed BEFORE UPDATE OF id ON expert WHEN old.id IS NOT new.id
BEGIN
  SELECT RAISE (ABORT, 'the id of an expert is never changed');
END;
CREATE TRIGGER expert_version_is_fixed
BEFORE UPDATE OF id, expert_id, version, topology_json, topology_sha256, shape, n_inputs, n_outputs, n_params,
  precision, weights_sha256, weights_bytes, preproc_json, seed, created_at ON expert_version
BEGIN
  SELECT RAISE (ABORT, 'a saved version is never changed');
END;
CREATE TRIGGER blob_store_is_fixed BEFORE UPDATE ON blob_store
BEGIN
  SELECT RAISE (ABORT, 'stored weights are never changed');
END;
CREATE TRIGGER lineage_is_fixed BEFORE UPDATE OF child_id, parent_id ON lineage
BEGIN
  SELECT RAISE (ABORT, 'lineage is deleted and written anew, never changed');
END;
CREATE TRIGGER lineage_has_no_cycle BEFORE INSERT ON lineage
WHEN new.child_id IN (
  WITH RECURSIVE ancestor (id) AS (
    SELECT new.parent_id
    UNION
    SELECT lineage.parent_id FROM lineage JOIN ancestor ON lineage.child_id = ancestor.id
  )
  SELECT id FROM ancestor
)
BEGIN
  SELECT RAISE (ABORT, 'an expert cannot descend from itself');
END;

-- Search: one row an expert, rewritten from this view whenever a word of it changes.
CREATE VIEW expert_text AS
SELECT expert.id AS id, name, domain, summary, card_md,
  coalesce((SELECT group_concat(tag.name, ' ') FROM expert_tag JOIN tag ON tag.id = expert_tag.tag_id
            WHERE expert_tag.expert_id = expert.id), '') AS tags
FROM expert;

CREATE VIRTUAL TABLE expert_fts USING fts5 (
  name, domain, summary, card_md, tags, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);

CREATE TRIGGER expert_fts_insert AFTER INSERT ON expert
BEGIN
  INSERT INTO expert_fts (rowid, name, domain, summary, card_md, tags)
  SELECT id, name, domain, summary, card_md, tags FROM expert_text WHERE id = new.id;
END;
CREATE TRIGGER expert_fts_update AFTER UPDATE OF name, domain, summary, card_md ON expert
WHEN (old.name, old.domain, old.summary, old.card_md) IS NOT (new.name, new.domain, new.summary, new.card_md)
BEGIN
  DELETE FROM expert_fts WHERE rowid = old.id;
  INSERT INTO expert_fts (rowid, name, domain, summary, card_md, tags)
  SELECT id, name, domain, summary, card_md, tags FROM expert_text WHERE id = new.id;
END;
CREATE TRIGGER expert_fts_delete AFTER DELETE ON expert
BEGIN
  DELETE FROM expert_fts WHERE rowid = old.id;
END;
CREATE TRIGGER expert_fts_tagged AFTER INSERT ON expert_tag
BEGIN
  DELETE FROM expert_fts WHERE rowid = new.expert_id;
  INSERT INTO expert_fts (rowid, name, domain, summary, card_md, tags)
  SELECT id, name, domain, summary, card_md, tags FROM expert_text WHERE id = new.expert_id;
END;
CREATE TRIGGER expert_fts_untagged AFTER DELETE ON expert_tag
BEGIN
  DELETE FROM expert_fts WHERE rowid = old.expert_id;
  INSERT INTO expert_fts (rowid, name, domain, summary, card_md, tags)
  SELECT id, name, domain, summary, card_md, tags FROM expert_text WHERE id = old.expert_id;
END;
CREATE TRIGGER expert_fts_tag_renamed AFTER UPDATE OF name ON tag
BEGIN
  DELETE FROM expert_fts WHERE rowid IN (SELECT expert_id FROM expert_tag WHERE tag_id = new.id);
  INSERT INTO expert_fts (rowid, name, domain, summary, card_md, tags)
  SELECT id, name, domain, summary, card_md, tags FROM expert_text
  WHERE id IN (SELECT expert_id FROM expert_tag WHERE tag_id = new.id);
END;
CREATE TRIGGER expert_tag_is_fixed BEFORE UPDATE OF expert_id, tag_id ON expert_tag
BEGIN
  SELECT RAISE (ABORT, 'a tag is taken off and put on, never changed in place');
END;
CREATE TRIGGER tag_goes_with_its_last_expert AFTER DELETE ON expert_tag
WHEN NOT EXISTS (SELECT 1 FROM expert_tag WHERE tag_id = old.tag_id)
BEGIN
  DELETE FROM tag WHERE id = old.tag_id;
END;
