using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Extraction.Reviewing;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Reviewing;

/// <summary>The types of articles that wait for review.</summary>
internal sealed class ReviewTypes
{
    public ReviewTypes(Enums enums, IGraphType date)
    {
        Item = New(
            "ReviewItem",
            "An article on its way into the graph: its text, what was found in it, and what was decided."
        );
        Item.Add<ReviewItem>("id", IdType, "Slug of the article, its id in the graph.", item => item.Id);
        Item.Add<ReviewItem>("title", TextType.Required(), "Its headline.", item => item.Article.Title);
        Item.Add<ReviewItem>("publisher", TextType, "Who published it; null until somebody says.", item =>
            item.Article.Publisher
        );
        Item.Add<ReviewItem>("publishedAt", date, "When; null until somebody says.", item => item.Article.PublishedAt);
        Item.Add<ReviewItem>("url", TextType, "Where it stands.", item => item.Article.Url);
        Item.Add<ReviewItem>("language", TextType.Required(), "BCP 47 tag.", item => item.Article.Language);
        Item.Add<ReviewItem>("progress", Progress.Required(), "How far it has come.", item => item.Progress);
        Item.Add<ReviewItem>(
            "changed",
            BooleanType.Required(),
            "Whether the article came again with another text.",
            item => item.ChangedFromSha256 is not null
        );
        Item.Add<ReviewItem>(
            "originalSha256",
            TextType,
            "SHA-256 of the kept original; null when it is not kept.",
            item => item.OriginalSha256
        );
        Item.Add<ReviewItem>("undoable", IntType.Required(), "How many changes can be taken back.", item =>
            item.Undo.Count
        );
        Item.Add<ReviewItem>("proposalCount", IntType.Required(), "How many facts are proposed.", item =>
            item.Proposals.Count
        );
        Item.Add<ReviewItem>("openCount", IntType.Required(), "How many of them nobody has decided.", item =>
            item.Proposals.Count(proposal => proposal.Decision == ReviewDecision.Open)
        );
        Item.Add<ReviewItem>("refusedCount", IntType.Required(), "How many facts the gate kept out.", item =>
            item.Refused.Values.Sum()
        );
        Item.Add<ReviewItem>("sentences", Sentence().ListOf().Required(), "Its text.", item => item.Sentences);
        Item.Add<ReviewItem>("mentions", MentionType().ListOf().Required(), "Where it names whom.", item =>
            item.Mentions
        );
        Item.Add<ReviewItem>("entities", Entity(enums).ListOf().Required(), "Whom and what it names.", item =>
            item.Entities
        );
        Item.AddAsync(
            "proposals",
            Proposal(enums, date).ListOf().Required(),
            "Facts that may be in it, the surest first.",
            null,
            ProposalsAsync
        );
    }

    public ObjectGraphType Item { get; }

    /// <summary>An article of the graph.</summary>
    public required IGraphType Article { get; init; }

    public EnumerationGraphType Decision { get; } =
        Enumeration(
            "ReviewDecision",
            "What was decided about a proposal.",
            [
                ("open", ReviewDecision.Open, "Nobody has decided."),
                ("accepted", ReviewDecision.Accepted, "It goes into the graph."),
                ("rejected", ReviewDecision.Rejected, "It does not, and does not come back."),
            ]
        );

    private EnumerationGraphType Progress { get; } =
        Enumeration(
            "ReviewProgress",
            "How far an article has come.",
            [
                ("new", ReviewProgress.New, "Nothing is decided."),
                ("started", ReviewProgress.Started, "Some of it is decided."),
                ("decided", ReviewProgress.Decided, "All of it is decided; it is not in the graph yet."),
                ("imported", ReviewProgress.Imported, "What was accepted is in the graph."),
            ]
        );

    private static readonly EnumerationGraphType Match = Enumeration(
        "EntityMatch",
        "What is known of who an entity is.",
        [
            ("new", EntityMatch.New, "The graph does not know it."),
            ("linked", EntityMatch.Linked, "It is one of the graph."),
            ("ambiguous", EntityMatch.Ambiguous, "It may be one of several; a person must say."),
        ]
    );

    private static readonly EnumerationGraphType How = Enumeration(
        "MentionKind",
        "How words name an entity.",
        [
            ("name", MentionKind.Name, "By a name."),
            ("adjective", MentionKind.Adjective, "By the word for what belongs to it."),
            ("pronoun", MentionKind.Pronoun, "By a word that stands for a name."),
            ("description", MentionKind.Description, "By words that describe it."),
        ]
    );

    private static readonly EnumerationGraphType State = Enumeration(
        "KnownState",
        "How a proposal stands to the graph.",
        [
            ("new", KnownState.New, "The graph does not say it."),
            ("confirms", KnownState.Confirms, "The graph says the same."),
            ("contradicts", KnownState.Contradicts, "The graph says otherwise."),
        ]
    );

    private static ObjectGraphType New(string name, string description) =>
        new() { Name = name, Description = description };

    private static async ValueTask<object?> ProposalsAsync(IResolveFieldContext context)
    {
        var item = (ReviewItem)context.Source!;
        var known = await context.Request().RequireDesk().KnownAsync(item, context.CancellationToken);
        return item.Proposals.Select(proposal => new ProposalView(proposal, known[proposal.Id]));
    }

    private static ObjectGraphType Sentence()
    {
        var type = New("ReviewSentence", "A sentence of an article.");
        type.Add<ReviewSentence>("number", IntType.Required(), "From 1.", sentence => sentence.Number);
        type.Add<ReviewSentence>("paragraph", IntType.Required(), "Number of its paragraph, from 1.", sentence =>
            sentence.Paragraph
        );
        type.Add<ReviewSentence>("text", TextType.Required(), "Its words.", sentence => sentence.Text);
        return type;
    }

    private static ObjectGraphType MentionType()
    {
        var type = New("ReviewMention", "Words that name an entity.");
        type.Add<ReviewMention>("sentence", IntType.Required(), "Number of the sentence.", mention => mention.Sentence);
        type.Add<ReviewMention>("start", IntType.Required(), "Where they begin, UTF-16 code units.", mention =>
            mention.Start
        );
        type.Add<ReviewMention>("end", IntType.Required(), "Where they end, exclusive.", mention => mention.End);
        type.Add<ReviewMention>("entity", IdType, "Key of the entity.", mention => mention.Entity);
        type.Add<ReviewMention>("how", How.Required(), "How they name it.", mention => mention.How);
        return type;
    }

    private static ObjectGraphType Entity(Enums enums)
    {
        var candidate = New("LinkCandidate", "An entity of the graph that a name may mean.");
        candidate.Add<LinkCandidate>("id", IdType, "Its id.", found => found.Id);
        candidate.Add<LinkCandidate>("name", TextType.Required(), "Its name.", found => found.Name);
        candidate.Add<LinkCandidate>("kind", enums.Kind.Required(), "What it is.", found => found.Kind);
        candidate.Add<LinkCandidate>("score", FloatType.Required(), "How well the name fits, 0 to 1.", found =>
            found.Score
        );
        candidate.Add<LinkCandidate>("why", TextType.Required(), "Why it may be meant.", found => found.Why);
        var type = New("ReviewEntity", "Somebody or something that an article names.");
        type.Add<ReviewEntity>("key", IdType, "Its id in the graph, or the one it would get.", entity => entity.Key);
        type.Add<ReviewEntity>("kind", enums.Kind.Required(), "What it is.", entity => entity.Kind);
        type.Add<ReviewEntity>("name", TextType.Required(), "Its name.", entity => entity.Name);
        type.Add<ReviewEntity>("match", Match.Required(), "What is known of who it is.", entity => entity.Match);
        type.Add<ReviewEntity>(
            "candidates",
            candidate.ListOf().Required(),
            "Whom the name may mean, the likeliest first.",
            entity => entity.Candidates
        );
        return type;
    }

    private ObjectGraphType Proposal(Enums enums, IGraphType date)
    {
        var span = New("ReviewSpan", "Words of a sentence.");
        span.Add<ProposedSpan>("sentence", IntType.Required(), "Number of the sentence.", words => words.Sentence);
        span.Add<ProposedSpan>("start", IntType.Required(), "Where they begin, UTF-16 code units.", words =>
            words.Start
        );
        span.Add<ProposedSpan>("end", IntType.Required(), "Where they end, exclusive.", words => words.End);
        var type = New("ReviewProposal", "A fact that may be in an article.");
        type.Add<ProposalView>("id", IdType, "Equal for equal proposals on equal text.", view => view.Proposal.Id);
        type.Add<ProposalView>("relation", enums.Relation.Required(), "What it says.", view => view.Proposal.Relation);
        type.Add<ProposalView>("subject", IdType, "Key of whom it is about.", view => view.Proposal.Subject);
        type.Add<ProposalView>("object", new IdGraphType(), "Key of the other end; null for a value.", view =>
            view.Proposal.Object
        );
        type.Add<ProposalView>("value", TextType, "The value of a property.", view => view.Proposal.Value);
        type.Add<ProposalView>("start", date, "When it began to hold.", view => view.Proposal.Start);
        type.Add<ProposalView>("end", date, "When it stopped.", view => view.Proposal.End);
        type.Add<ProposalView>("at", date, "When it happened.", view => view.Proposal.At);
        type.Add<ProposalView>(
            "relative",
            BooleanType.Required(),
            "Whether a date was worked out from the day of publication.",
            view => view.Proposal.IsRelative
        );
        type.Add<ProposalView>("stance", enums.Stance.Required(), "How it is said.", view => view.Proposal.Stance);
        type.Add<ProposalView>("attributedTo", new IdGraphType(), "Key of who says so.", view =>
            view.Proposal.AttributedTo
        );
        type.Add<ProposalView>(
            "confidence",
            FloatType.Required(),
            "Share of such proposals that were right on text held out, 0 to 1.",
            view => view.Proposal.Confidence
        );
        type.Add<ProposalView>("origin", TextType.Required(), "The rule that proposed it, model or person.", view =>
            view.Proposal.Origin
        );
        type.Add<ProposalView>("spans", span.ListOf().Required(), "The words it stands on.", view =>
            view.Proposal.Spans
        );
        type.Add<ProposalView>("decision", Decision.Required(), "What was decided.", view => view.Proposal.Decision);
        type.Add<ProposalView>("known", State.Required(), "How it stands to the graph.", view => view.Known.State);
        type.Add<ProposalView>("knownFact", new IdGraphType(), "The fact that it confirms or contradicts.", view =>
            view.Known.Fact
        );
        return type;
    }
}

/// <summary>A proposal and what the graph knows of it.</summary>
internal sealed record ProposalView(ReviewProposal Proposal, Known Known);
