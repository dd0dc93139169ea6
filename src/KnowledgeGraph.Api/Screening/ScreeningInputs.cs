using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Model;
using KnowledgeGraph.Names;
using KnowledgeGraph.Screening;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Screening;

using Fields = IReadOnlyDictionary<string, object?>;

/// <summary>What <c>screen</c> takes, and how it is read.</summary>
internal static class ScreeningInputs
{
    public static InputObjectGraphType Subject(Enums enums, IGraphType date)
    {
        var id = new InputObjectGraphType { Name = "SubjectIdentifierInput", Description = "An id in a register." };
        id.AddInput("scheme", TextType.Required(), "Which register: lei, wikidata, passport ...");
        id.AddInput("value", TextType.Required(), "The id there.");
        var type = new InputObjectGraphType
        {
            Name = "ScreeningSubjectInput",
            Description = "Somebody who is looked for in the graph.",
        };
        type.AddInput("key", IdType, "What your list calls the row; comes back in the answer.");
        type.AddInput("name", TextType.Required(), "The name, in any spelling and script.");
        type.AddInput("kind", enums.Kind, "What it is, when the list says so.");
        type.AddInput("birthDate", date, "Born or founded: a day, a month or a year.");
        type.AddInput("countries", TextType.ListOf(), "Countries by any name, or by their code.");
        type.AddInput("identifiers", id.ListOf(), "Ids in registers: an equal one decides before names.");
        return type;
    }

    public static QueryArgument Threshold() =>
        Argument("threshold", FloatType, "The least score, 0 to 1.", NameThresholds.Likely);

    /// <summary>Subjects and threshold; throws <see cref="ApiError"/> for too many, for those without key or
    /// name, and for what is no score.</summary>
    public static (List<ScreeningSubject> Subjects, double Threshold) Read(IResolveFieldContext context)
    {
        List<ScreeningSubject> subjects =
        [
            .. ((IEnumerable<object?>)context.Arguments!["subjects"].Value!).Cast<Fields>().Select(Read),
        ];
        for (var i = 0; i < subjects.Count; i++)
            Check(subjects[i], i);
        if (subjects.Count > Screener.MaxSubjects)
            throw new ApiError(
                ApiErrorCode.TooManySubjects,
                $"subjects holds {subjects.Count}, and {Screener.MaxSubjects} go into one request; send the "
                    + "rest in others."
            );
        var threshold = context.GetArgument<double>("threshold");
        if (threshold is not (>= 0 and <= 1))
            throw new ApiError(ApiErrorCode.OutOfRange, $"threshold must lie between 0 and 1, but is {threshold}.");
        return (subjects, threshold);
    }

    /// <summary>Nobody is found by nothing: an answer without hits would read as one about somebody.</summary>
    private static void Check(ScreeningSubject subject, int number)
    {
        if (string.IsNullOrWhiteSpace(subject.Key))
            throw Wrong("key", "a key is empty; give what your list calls the row");
        if (!subject.IsNamed())
            throw Wrong("name", "a name has no letter; give one, or leave the subject out");
        if (subject.Key.Any(char.IsControl))
            throw Wrong("key", "a key holds a control character; leave it out");
        if (subject.Name.Any(char.IsControl))
            throw Wrong("name", "a name holds a control character; leave it out");

        ApiError Wrong(string field, string mistake) =>
            new(ApiErrorCode.InvalidInput, $"subjects/{number}/{field}: {mistake}.");
    }

    private static ScreeningSubject Read(Fields fields) =>
        new(
            (string)fields["key"]!,
            (string)fields["name"]!,
            fields.GetValueOrDefault("kind") as string,
            fields.GetValueOrDefault("birthDate") as PartialDate?,
            Texts(fields.GetValueOrDefault("countries")),
            fields.GetValueOrDefault("identifiers") is IEnumerable<object?> ids
                ? [.. ids.Cast<Fields>().Select(id => new Identifier((string)id["scheme"]!, (string)id["value"]!))]
                : null
        );

    private static string[]? Texts(object? list) =>
        list is IEnumerable<object?> texts ? [.. texts.Select(text => (string)text!)] : null;
}
