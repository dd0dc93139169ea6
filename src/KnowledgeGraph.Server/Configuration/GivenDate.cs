using KnowledgeGraph.Model;

namespace KnowledgeGraph.Server.Configuration;

/// <summary>Dates as people write them behind an option.</summary>
internal static class GivenDate
{
    /// <summary>The date; null for none. Throws <see cref="UsageException"/>.</summary>
    public static PartialDate? Read(string? text) =>
        text is null ? null
        : PartialDate.TryParse(text, out var date) ? date
        : throw new UsageException($"'{text}' is not a date; write 2020, 2020-08 or 2020-08-09.");
}
