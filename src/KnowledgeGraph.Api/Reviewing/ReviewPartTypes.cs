using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Extraction.Reviewing;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Reviewing;

/// <summary>The types of what was read in an article: sentences, mentions, entities.</summary>
internal static class ReviewPartTypes
{
    public static ObjectGraphType Sentence()
    {
        var type = New("ReviewSentence", "A sentence of an article.");
        type.Add<ReviewSentence>("number", IntType.Required(), "From 1.", sentence => sentence.Number);
        type.Add<ReviewSentence>("paragraph", IntType.Required(), "Number of its paragraph, from 1.", sentence =>
            sentence.Paragraph
        );
        type.Add<ReviewSentence>("text", TextType.Required(), "Its words.", sentence => sentence.Text);
        return type;
    }

    public static ObjectGraphType Mention(ReviewEnums words)
    {
        var type = New("ReviewMention", "Words that name an entity.");
        type.Add<ReviewMention>("sentence", IntType.Required(), "Number of the sentence.", mention => mention.Sentence);
        type.Add<ReviewMention>("start", IntType.Required(), "Where they begin, UTF-16 code units.", mention =>
            mention.Start
        );
        type.Add<ReviewMention>("end", IntType.Required(), "Where they end, exclusive.", mention => mention.End);
        type.Add<ReviewMention>("entity", IdType, "Key of the entity.", mention => mention.Entity);
        type.Add<ReviewMention>("how", words.How.Required(), "How they name it.", mention => mention.How);
        return type;
    }

    public static ObjectGraphType Entity(Enums enums, ReviewEnums words)
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
        type.Add<ReviewEntity>("match", words.Match.Required(), "What is known of who it is.", entity => entity.Match);
        type.Add<ReviewEntity>(
            "candidates",
            candidate.ListOf().Required(),
            "Whom the name may mean, the likeliest first.",
            entity => entity.Candidates
        );
        return type;
    }

    public static ObjectGraphType Refusal()
    {
        var type = New("ReviewRefusal", "Why facts were kept out.");
        type.Add<KeyValuePair<string, int>>("reason", TextType.Required(), "What was wrong.", one => one.Key);
        type.Add<KeyValuePair<string, int>>("count", IntType.Required(), "How many facts.", one => one.Value);
        return type;
    }

    public static ObjectGraphType Model(ObjectGraphType refusal)
    {
        var type = New("ReviewModel", "What asking a model for one article took and brought.");
        type.Add<ModelReport>("name", TextType.Required(), "Name of the model.", model => model.Model);
        type.Add<ModelReport>("asked", IntType.Required(), "Questions that it answered.", model => model.Asked);
        type.Add<ModelReport>("kept", IntType.Required(), "Answers that were kept from before.", model => model.Kept);
        type.Add<ModelReport>("tokensIn", FloatType.Required(), "Tokens of questions.", model =>
            (double)model.TokensIn
        );
        type.Add<ModelReport>("tokensOut", FloatType.Required(), "Tokens of answers.", model =>
            (double)model.TokensOut
        );
        type.Add<ModelReport>("cost", FloatType, "In the currency of the prices; null without prices.", model =>
            (double?)model.Cost
        );
        type.Add<ModelReport>("facts", IntType.Required(), "Facts in the answers.", model => model.Facts);
        type.Add<ModelReport>("passed", IntType.Required(), "Facts that passed the gate.", model => model.Passed);
        type.Add<ModelReport>("refused", refusal.ListOf().Required(), "Facts that did not, by reason.", model =>
            model.Refused.OrderBy(one => one.Key, StringComparer.Ordinal)
        );
        type.Add<ModelReport>("failure", TextType, "Why an answer is missing.", model => model.Failure);
        return type;
    }

    public static ObjectGraphType New(string name, string description) =>
        new() { Name = name, Description = description };
}
