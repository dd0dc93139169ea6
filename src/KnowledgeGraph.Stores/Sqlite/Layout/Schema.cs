namespace KnowledgeGraph.Stores.Sqlite.Layout;

/// <summary>
/// The tables. Rows have integer ids inside; slugs are seen only outside. Days are <see cref="DateOnly.DayNumber"/>.
/// </summary>
internal static class Schema
{
    /// <summary>The number of the last change; 0 in a new graph.</summary>
    public const string LastSequence = "SELECT coalesce(max(sequence), 0) FROM change";

    /// <summary>"KGrf" in ASCII: marks the file as ours.</summary>
    public const int ApplicationId = 0x4B477266;

    /// <summary>A file with a greater one was written by a newer program and is refused; <see cref="Upgrades"/> bring
    /// one with a smaller one here.</summary>
    public const int Version = 5;

    /// <summary>Stands for "no date" where facts are ordered by day, so that they come last.</summary>
    public const int NoDay = 9_999_999;

    public const string Create = """
        -- Names of relations and properties.
        CREATE TABLE word (row INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;

        CREATE TABLE article (
          row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, day INTEGER NOT NULL, doc TEXT NOT NULL,
          hash TEXT NOT NULL,        -- of the whole extract: the same again is not written
          notes TEXT,                -- what the extract says beside what it contributes
          said TEXT,                 -- the extract as written, where decisions make the rows below say otherwise
          decides INTEGER NOT NULL   -- whether it holds decisions
        ) STRICT;
        CREATE INDEX article_deciding ON article (id) WHERE decides = 1;
        CREATE INDEX article_by_day ON article (day DESC, id);

        CREATE TABLE sentence (
          article INTEGER NOT NULL REFERENCES article, number INTEGER NOT NULL, text TEXT NOT NULL,
          paragraph INTEGER, hash TEXT, -- where the original says it, and the hash of its words
          PRIMARY KEY (article, number)
        ) STRICT, WITHOUT ROWID;

        -- What all articles together show. Documents stand apart, so that many entities share a page where they are
        -- found and sorted.
        CREATE TABLE entity (
          row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,
          name TEXT NOT NULL, sort_name TEXT NOT NULL, degree INTEGER NOT NULL DEFAULT 0,
          version INTEGER NOT NULL -- sequence number of the last change: (row, version) never means two things
        ) STRICT;
        CREATE TABLE entity_doc (row INTEGER PRIMARY KEY REFERENCES entity, summary TEXT, doc TEXT NOT NULL) STRICT;
        CREATE INDEX entity_by_name ON entity (sort_name, id);
        CREATE INDEX entity_by_kind ON entity (kind, sort_name, id);

        -- What one article says of an entity. Many say the same, word for word: that is kept once, under its hash.
        CREATE TABLE entity_draft (
          entity INTEGER NOT NULL REFERENCES entity, article INTEGER NOT NULL REFERENCES article,
          position INTEGER NOT NULL, hash INTEGER NOT NULL,
          PRIMARY KEY (entity, article)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE entity_saying (
          entity INTEGER NOT NULL REFERENCES entity, hash INTEGER NOT NULL, doc TEXT NOT NULL,
          PRIMARY KEY (entity, hash)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX entity_draft_by_article ON entity_draft (article, position);

        -- Derived from the entity, for filters and search.
        CREATE TABLE entity_name (
          entity INTEGER NOT NULL REFERENCES entity, value TEXT NOT NULL, fold TEXT NOT NULL,
          PRIMARY KEY (entity, value)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE name_term (
          term TEXT NOT NULL, entity INTEGER NOT NULL, PRIMARY KEY (term, entity)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE identifier (
          scheme TEXT NOT NULL, value TEXT NOT NULL, entity INTEGER NOT NULL, PRIMARY KEY (scheme, value, entity)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE property (
          entity INTEGER NOT NULL REFERENCES entity, relation INTEGER NOT NULL REFERENCES word, value TEXT NOT NULL,
          key ANY,      -- number, first day, or folded text: what it is compared and ordered by
          last INTEGER, -- last day of a date
          PRIMARY KEY (entity, relation)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX property_by_key ON property (relation, key, entity);

        CREATE TABLE fact (
          row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, relation INTEGER NOT NULL REFERENCES word,
          subject INTEGER NOT NULL, object INTEGER, value TEXT, start TEXT, "end" TEXT, at TEXT,
          day INTEGER NOT NULL, last INTEGER,                         -- first and last day of the date it is ordered by
          valid_from INTEGER NOT NULL, valid_to INTEGER NOT NULL,     -- 0 and NoDay when open
          stance INTEGER NOT NULL, attributed TEXT, confidence REAL NOT NULL, qualifiers TEXT,
          articles INTEGER NOT NULL, recorded INTEGER NOT NULL,
          retracted INTEGER, retraction TEXT                          -- sequence number and tombstone
        ) STRICT;

        -- A fact seen from each of its entities; side 0 = subject, 1 = object, 2 = both (symmetric, or about itself).
        CREATE TABLE fact_end (
          entity INTEGER NOT NULL REFERENCES entity, day INTEGER NOT NULL, id TEXT NOT NULL, relation INTEGER NOT NULL,
          side INTEGER NOT NULL, retracted INTEGER NOT NULL, other INTEGER, fact INTEGER NOT NULL,
          PRIMARY KEY (entity, day, id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX fact_end_by_relation ON fact_end (entity, relation, day, id, side, retracted, other, fact);

        -- What one article says of a fact.
        CREATE TABLE evidence (
          fact INTEGER NOT NULL REFERENCES fact, article INTEGER NOT NULL REFERENCES article,
          position INTEGER NOT NULL, start TEXT, "end" TEXT, at TEXT, confidence REAL NOT NULL, qualifiers TEXT,
          spans TEXT NOT NULL, -- [[sentence, offset, quote], ...]
          withdrawn INTEGER NOT NULL, -- whether the article was taken back or superseded
          PRIMARY KEY (fact, article)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX evidence_by_article ON evidence (article, position);

        CREATE TABLE retraction (
          fact TEXT NOT NULL, article INTEGER NOT NULL REFERENCES article, position INTEGER NOT NULL,
          sequence INTEGER NOT NULL, doc TEXT NOT NULL, PRIMARY KEY (fact, article)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX retraction_by_article ON retraction (article, position);

        CREATE TABLE change (
          sequence INTEGER PRIMARY KEY, at TEXT NOT NULL, article TEXT NOT NULL,
          entities TEXT NOT NULL, facts TEXT NOT NULL, kinds TEXT NOT NULL, relations TEXT NOT NULL, ends TEXT NOT NULL,
          author TEXT, act TEXT -- null where nobody said, or an earlier format wrote it
        ) STRICT;

        -- Writes that a client named, so that sending one again does nothing.
        CREATE TABLE kept_write (
          key TEXT PRIMARY KEY, input TEXT NOT NULL, subject TEXT, outcome TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;

        -- Running counts: counting a million facts takes too long to be asked often.
        CREATE TABLE tally (
          what TEXT NOT NULL, name TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (what, name)
        ) STRICT, WITHOUT ROWID;
        """;
}
