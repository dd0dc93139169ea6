using System.ComponentModel;

namespace KnowledgeGraph.Editing;

// The descriptions are the documentation of the members.
#pragma warning disable CS1591

/// <summary>
/// Why an edit is refused. Descriptions say what happened and what to do; docs/errors.md lists them.
/// </summary>
public enum EditErrorCode
{
    [Description("The key of the edit is empty, too long or holds control characters. Choose another.")]
    InvalidIdempotencyKey,

    [Description("The key was used for another edit. Take a new key for each edit.")]
    IdempotencyKeyReused,

    [Description("The text of the extract is wrong. Line and column say where, the message what would be right.")]
    InvalidExtract,

    [Description("What the edit says contradicts the graph. The message says in what.")]
    GraphConflict,

    [Description("Neither an article nor a source is given. Give one of them.")]
    ArticleRequired,

    [Description("The article holds decisions of editors. Name the article that says so.")]
    ArticleReserved,

    [Description(
        "An article of this id is there with another title, date or address. Name it by article, or choose "
            + "another id."
    )]
    ArticleExists,

    [Description("The article would name more than a limit allows. Split it.")]
    ArticleTooLarge,

    [Description("The article was changed since. Edit it instead of putting it back.")]
    ArticleChanged,

    [Description("The change is no edit by hand, or is not kept. Undo the edit that made it, or import anew.")]
    UnknownChange,

    [Description("The extract is of another article. Give the extract of this one.")]
    OtherArticle,

    [Description("The graph has no such article. Correct the id, or describe the article in source.")]
    UnknownArticle,

    [Description("The graph has no such entity. Correct the id, or declare the entity.")]
    UnknownEntity,

    [Description("No article calls the entity so. Choose one of its names.")]
    UnknownName,

    [Description("The graph has no such fact. Take the id from the field id of a fact.")]
    UnknownFact,

    [Description("The id belongs to something else. Choose another.")]
    IdTaken,

    [Description("The entity is of another kind. Correct the kind, or choose another id.")]
    KindDiffers,

    [Description("A new entity has no name. Give names.")]
    NameRequired,

    [Description("The article does not say this fact. Correct the article that does.")]
    NotSaidHere,

    [Description("An article or a review takes the fact back, not an editor. Correct that one.")]
    NotRetractedHere,

    [Description("A review rejects the fact. Accept it by setReview.")]
    Rejected,

    [Description("Both ids stand for one entity. Name two.")]
    SameEntity,

    [Description("The entity is merged already. Take that back by unmerge first.")]
    MergedAlready,

    [Description("The entity is not merged into another. Nothing is to be taken back.")]
    NotMerged,

    [Description("The two were judged to be two. Take that back by markDistinct first.")]
    JudgedDistinct,

    [Description("An article judges so, not an editor. Correct its extract and import it again.")]
    JudgedByArticle,

    [Description("Nobody said who published the article. Say it.")]
    MissingPublisher,

    [Description("Nobody said when the article was published. Say it.")]
    MissingDate,

    [Description("No fact of the article is accepted. Accept one.")]
    NothingAccepted,

    // A field that is not what it must be; the message says what would be right.
    InvalidInput,
    InvalidSource,
    InvalidId,
    InvalidTitle,
    InvalidPublisher,
    InvalidPublishedAt,
    InvalidLanguage,
    InvalidUrl,
    InvalidAuthors,
    InvalidKind,
    InvalidNames,
    InvalidValue,
    InvalidScript,
    InvalidScheme,
    InvalidSummary,
    InvalidIdentifiers,
    InvalidRelation,
    InvalidSubject,
    InvalidObject,
    InvalidStart,
    InvalidEnd,
    InvalidAt,
    InvalidStance,
    InvalidAttributedTo,
    InvalidConfidence,
    InvalidQualifiers,
    InvalidEvidence,
    InvalidSentence,
    InvalidText,
    InvalidQuote,
    InvalidOccurrence,
    InvalidReason,
    InvalidNote,
    InvalidBy,
    InvalidEntities,
}
