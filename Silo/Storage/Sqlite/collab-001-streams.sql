-- Everything that is acknowledged. `at` counts units of 100 ns since the year 1 in UTC, so that nothing of an instant is rounded away.
CREATE TABLE streams (
    stream  TEXT    NOT NULL PRIMARY KEY,
    epoch   INTEGER NOT NULL,
    version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Events are appended and read in order, and may be large: a table with a rowid keeps their index narrow.
CREATE TABLE events (
    stream  TEXT    NOT NULL,
    version INTEGER NOT NULL,
    type    TEXT    NOT NULL,
    at      INTEGER NOT NULL,
    data    BLOB    NOT NULL,
    PRIMARY KEY (stream, version)
) STRICT;

CREATE TABLE commands (
    stream  TEXT    NOT NULL,
    hash    BLOB    NOT NULL,
    version INTEGER NOT NULL,
    created TEXT,
    PRIMARY KEY (stream, hash)
) STRICT, WITHOUT ROWID;

CREATE INDEX commands_by_version ON commands (stream, version);

-- Without a rowid and without a time: neither the order nor the moment of a vote is kept.
CREATE TABLE ballots (
    stream    TEXT    NOT NULL,
    round     BLOB    NOT NULL,
    voter_tag BLOB    NOT NULL,
    revision  INTEGER NOT NULL,
    ballot_id BLOB    NOT NULL,
    data      BLOB    NOT NULL,
    PRIMARY KEY (stream, round, voter_tag)
) STRICT, WITHOUT ROWID;

CREATE TABLE keys (
    stream TEXT NOT NULL,
    name   TEXT NOT NULL,
    salt   BLOB NOT NULL,
    PRIMARY KEY (stream, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE aliases (
    alias  TEXT NOT NULL PRIMARY KEY,
    stream TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX aliases_by_stream ON aliases (stream);

CREATE TABLE meta (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO meta (name, value) VALUES ('lineage', lower(hex(randomblob(16))));

-- The keys that sign cookies, encrypted under the server secret.
CREATE TABLE protection_keys (
    id  TEXT NOT NULL PRIMARY KEY,
    xml TEXT NOT NULL
) STRICT, WITHOUT ROWID;
