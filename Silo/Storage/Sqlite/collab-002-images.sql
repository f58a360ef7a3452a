-- The pictures of cards: neither who brought one nor when. The bytes stand last, so that a reader of the rest passes them by.
CREATE TABLE images (
    stream     TEXT    NOT NULL,
    image      BLOB    NOT NULL,
    width      INTEGER NOT NULL,
    height     INTEGER NOT NULL,
    media_type TEXT    NOT NULL,
    data       BLOB    NOT NULL,
    PRIMARY KEY (stream, image)
) STRICT;
