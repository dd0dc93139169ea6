using System.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Screening;

/// <summary>Somebody of a list who is looked for in the graph.</summary>
/// <param name="Key">What the list calls the row; comes back in the answer.</param>
/// <param name="Name">The name, in any spelling and script.</param>
/// <param name="Kind">A kind of the ontology, abstract or not; null when the list does not say.</param>
/// <param name="BirthDate">Day, month or year of birth, or of founding.</param>
/// <param name="Countries">Countries by any name or by an identifier (BY, BLR).</param>
/// <param name="Identifiers">Ids in registers; an equal one decides before names.</param>
public sealed record ScreeningSubject(
    string Key,
    string Name,
    string? Kind = null,
    PartialDate? BirthDate = null,
    IReadOnlyList<string>? Countries = null,
    IReadOnlyList<Identifier>? Identifiers = null
)
{
    /// <summary>
    /// Kinds that it is looked for among: those of the ontology's screening when null, every kind when empty.
    /// </summary>
    public IReadOnlyList<string>? Among { get; init; }

    /// <summary>Whether the name has a letter or a digit: nobody is found by nothing.</summary>
    public bool IsNamed() => Name.EnumerateRunes().Any(Rune.IsLetterOrDigit);
}
