namespace KnowledgeGraph.Server.Evaluating;

/// <summary>How much of a list could not be used.</summary>
/// <param name="Unnamed">Rows with nothing to look for.</param>
/// <param name="Undated">Rows that were screened without their birth date, because it is no date.</param>
internal sealed record LeftOut(int Unnamed, int Undated)
{
    /// <summary>The same with one row more.</summary>
    public LeftOut With(ListedSubject row) =>
        new(Unnamed + (row.IsScreened ? 0 : 1), Undated + (row is { IsScreened: true, UnreadDate: not null } ? 1 : 0));

    /// <summary>For the end of a line that counts the others; empty when all could be used.</summary>
    public override string ToString() =>
        (Unnamed > 0 ? $"; {Unnamed:N0} not screened: no name" : "")
        + (Undated > 0 ? $"; {Undated:N0} screened without their birth date, which is no date" : "");
}
