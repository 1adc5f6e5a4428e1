-- SPDX-License-Identifier: Apache-2.0
-- Library database, version 2: a trash, and one champion an expert. Run once in one transaction on version 1; never
-- edited after a release.

-- An expert in the trash gives its name up for others; its own uuid stands there instead.
ALTER TABLE expert ADD COLUMN deleted_at INTEGER CHECK (deleted_at IS NULL OR deleted_at > 0);
ALTER TABLE expert ADD COLUMN deleted_name TEXT CHECK ((deleted_name IS NULL) = (deleted_at IS NULL));
CREATE INDEX expert_by_deletion ON expert (deleted_at) WHERE deleted_at IS NOT NULL;

UPDATE expert_version SET stage = 'retired'
WHERE stage = 'champion'
  AND id NOT IN (SELECT max(id) FROM expert_version WHERE stage = 'champion' GROUP BY expert_id);
CREATE UNIQUE INDEX expert_has_one_champion ON expert_version (expert_id) WHERE stage = 'champion';
