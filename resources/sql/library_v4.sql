-- SPDX-License-Identifier: Apache-2.0
-- Library database, version 4: what the training of a version is gone on with. Run once in one transaction on version 3;
-- never edited after a release. It only adds a table, so that a reader of version 2 can still read the rest.

CREATE TABLE training_state (
  version_id INTEGER NOT NULL PRIMARY KEY REFERENCES expert_version (id) ON DELETE CASCADE,
  state_sha256 TEXT NOT NULL REFERENCES blob_store (sha256),
  epoch INTEGER NOT NULL CHECK (epoch >= 1) -- that the training had come to, so that a list needs no blob
) STRICT;
CREATE INDEX training_state_by_blob ON training_state (state_sha256);

CREATE TRIGGER training_state_is_fixed BEFORE UPDATE ON training_state
BEGIN
  SELECT RAISE (ABORT, 'the state of a saved training is never changed');
END;
