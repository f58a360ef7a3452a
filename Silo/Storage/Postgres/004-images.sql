-- The pictures of cards: neither who brought one nor when. They are compressed already, so the server need not try.
CREATE TABLE images (
    stream     text COLLATE "C" NOT NULL,
    image      uuid    NOT NULL,
    width      integer NOT NULL,
    height     integer NOT NULL,
    media_type text    NOT NULL,
    data       bytea   NOT NULL,
    PRIMARY KEY (stream, image)
);

ALTER TABLE images ALTER COLUMN data SET STORAGE EXTERNAL;
