// Whoever changes an organisation, or the catalogue, holds its chain until the change is committed.
CREATE CONSTRAINT chain_name IF NOT EXISTS FOR (c:Chain) REQUIRE c.name IS UNIQUE;
// A chain has no gap and no fork: each number is there once, and is sought by it.
CREATE CONSTRAINT change_place IF NOT EXISTS FOR (c:Change) REQUIRE (c.chain, c.sequence) IS UNIQUE;
// A change that is submitted again under the same key is done once, whoever asks first.
CREATE CONSTRAINT receipt_key IF NOT EXISTS FOR (r:Receipt) REQUIRE r.key IS UNIQUE;
