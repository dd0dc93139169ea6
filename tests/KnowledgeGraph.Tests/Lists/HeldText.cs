using System.Text;
using CsCheck;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Tests.Lists;

/// <summary>Articles whose names, ids and details are texts of the whole of Unicode, with what formats join by.</summary>
internal static class HeldText
{
    private static readonly string[] Joints = ["; ", ";", "\\", "\\;", "\\; ", ": ", " or ", "  ", "\t", "\u00a0", "|"];

    private static readonly Gen<string> Any = Gen.Select(
            UnicodeText.Of(1, 12),
            Gen.Int[0, Joints.Length - 1].Array[0, 3],
            UnicodeText.Of(0, 12)
        )
        .Select((before, joints, after) => before + string.Concat(joints.Select(i => Joints[i])) + after)
        .Select(Held)
        .Where(text => text.Length > 0);

    private static readonly Gen<(string[] Names, string[] Details, string Id)> Texts = Gen.Select(
        Any.Array[1, 4].Select(names => names.Distinct().ToArray()),
        Any.Array[1, 3].Select(details => details.Distinct().ToArray()),
        Any
    );

    /// <summary>Articles, each of a company and its owner.</summary>
    public static readonly Gen<ArticleExtract[]> Extracts = Texts
        .Array[200]
        .Select(texts => texts.Select((text, i) => Extract(i, text.Names, text.Details, text.Id)).ToArray());

    private static ArticleExtract Extract(int number, string[] names, string[] details, string id)
    {
        var (article, company, owner) = ($"a{number}", $"c{number}", $"o{number}");
        EntityName Name(string text, bool first) =>
            new(text, null, "Latn", first ? NameKind.Primary : NameKind.Full, null, [(ArticleId)article]);
        return new ArticleExtract(
            new Article(
                (ArticleId)article,
                "Text",
                "Wire",
                PartialDate.Parse("2020"),
                null,
                "en",
                TextKind.OwnWords,
                null,
                [],
                "live"
            ),
            [new Sentence(1, "They own it.")],
            [
                new EntityDraft(
                    company,
                    "Company",
                    [.. names.Select((name, i) => Name(name, i == 0))],
                    details[0],
                    [new Identifier("other", id)]
                ),
                new EntityDraft(owner, "Company", [Name(owner, true)], null, []),
            ],
            [
                new FactDraft(
                    FactId.Of("owns", owner, company, Stance.Asserted, null, null),
                    "owns",
                    owner,
                    company,
                    null,
                    null,
                    null,
                    null,
                    Stance.Asserted,
                    null,
                    1,
                    Details.Merge(details.Select(text => new Dictionary<string, string> { ["role"] = text })),
                    [new QuoteSpan(1, "They own it", 0)]
                ),
            ],
            []
        );
    }

    /// <summary>As the readers of articles let it in: one line, composed, without controls and noncharacters.</summary>
    private static string Held(string text)
    {
        var held = text.EnumerateRunes()
            .Where(rune => rune.Value == '\t' || !Rune.IsControl(rune))
            .Where(rune => rune.Value is not (0xFFFE or 0xFFFF or 0x2028 or 0x2029 or (>= 0xFDD0 and <= 0xFDEF)));
        return string.Concat(held).Trim().Normalize(NormalizationForm.FormC);
    }
}
