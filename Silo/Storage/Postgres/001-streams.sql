-- Everything that is acknowledged. `at` counts units of 100 ns since the year 1 in UTC, which timestamptz would round.
-- Rows of streams and ballots change in place all the time: the free space keeps those updates on their page, out of the indexes.
CREATE TABLE streams (
    stream  text COLLATE "C" NOT NULL PRIMARY KEY,
    epoch   bigint NOT NULL,
    version bigint NOT NULL
) WITH (fillfactor = 50);

CREATE TABLE events (
    stream  text COLLATE "C" NOT NULL,
    version bigint NOT NULL,
    type    text   NOT NULL,
    at      bigint NOT NULL,
    data    bytea  NOT NULL,
    PRIMARY KEY (stream, version)
);

CREATE TABLE commands (
    stream  text COLLATE "C" NOT NULL,
    hash    bytea  NOT NULL,
    version bigint NOT NULL,
    created text,
    PRIMARY KEY (stream, hash)
);

CREATE INDEX commands_by_version ON commands (stream, version);

-- Without a time: the moment of a vote is not kept.
CREATE TABLE ballots (
    stream    text COLLATE "C" NOT NULL,
    round     uuid    NOT NULL,
    voter_tag bytea   NOT NULL,
    revision  integer NOT NULL,
    ballot_id uuid    NOT NULL,
    data      bytea   NOT NULL,
    PRIMARY KEY (stream, round, voter_tag)
) WITH (fillfactor = 50);

CREATE TABLE keys (
    stream text COLLATE "C" NOT NULL,
    name   text  NOT NULL,
    salt   bytea NOT NULL,
    PRIMARY KEY (stream, name)
);

CREATE TABLE aliases (
    alias  text COLLATE "C" NOT NULL PRIMARY KEY,
    stream text COLLATE "C" NOT NULL
);

CREATE INDEX aliases_by_stream ON aliases (stream);

INSERT INTO meta (name, value) VALUES ('lineage', replace(gen_random_uuid()::text, '-', ''));

-- The keys that sign cookies, encrypted under the server secret.
CREATE TABLE protection_keys (
    id  text NOT NULL PRIMARY KEY,
    xml text NOT NULL
);
