-- SPDX-License-Identifier: Apache-2.0
-- Library database, version 3: what an expert was trained on, and how the training went. Run once in one transaction on
-- version 2; never edited after a release. It only adds tables, so that a reader of version 2 can still read the rest.

CREATE TABLE dataset (
  id INTEGER PRIMARY KEY,
  digest TEXT NOT NULL UNIQUE CHECK (length(digest) = 64 AND digest NOT GLOB '*[^0-9a-f]*'),
  source TEXT NOT NULL DEFAULT '' CHECK (length(source) <= 1000), -- a file's name, or the generator and its seed
  rows INTEGER NOT NULL CHECK (rows >= 1),
  n_in INTEGER NOT NULL CHECK (n_in >= 1),
  n_out INTEGER NOT NULL CHECK (n_out >= 0),
  created_at INTEGER NOT NULL CHECK (created_at > 0)
) STRICT;

CREATE TABLE run_dataset (
  run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  dataset_id INTEGER NOT NULL REFERENCES dataset (id),
  role TEXT NOT NULL CHECK (role IN ('train', 'validation', 'test', 'transfer', 'calibration', 'input')),
  PRIMARY KEY (run_id, dataset_id, role)
) WITHOUT ROWID, STRICT;
CREATE INDEX run_dataset_by_dataset ON run_dataset (dataset_id);

CREATE TABLE metric (
  run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  key TEXT NOT NULL CHECK (length(key) > 0),
  step INTEGER NOT NULL CHECK (step >= 0),
  value REAL, -- NULL: it was no number
  PRIMARY KEY (run_id, key, step)
) WITHOUT ROWID, STRICT;
