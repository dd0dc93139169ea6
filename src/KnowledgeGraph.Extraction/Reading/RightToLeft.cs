using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Extraction.Reading;

/// <summary>
/// Letters of a line as they stand, from left to right, put into the order in which they are read: those of Hebrew and
/// Arabic from right to left, Latin words and numbers among them not
/// (findings/pdf-readers-turn-hebrew-names-round.sh). Each piece is what one letter of the page says.
/// </summary>
internal static class RightToLeft
{
    private const string Brackets = "()[]{}<>«»‹›";
    private const string InNumbers = ".,:/-";

    public static string Read(IReadOnlyList<string> pieces)
    {
        var rightward = pieces.Count(IsLatin);
        var leftward = pieces.Count(IsTurned);
        if (leftward == 0)
            return string.Concat(pieces);
        if (leftward > rightward)
            return Turn(pieces);
        var text = new StringBuilder();
        for (var at = 0; at < pieces.Count; at++)
        {
            if (!IsTurned(pieces[at]))
            {
                text.Append(pieces[at]);
                continue;
            }
            var last = at;
            for (var next = at; next < pieces.Count && !IsLatin(pieces[next]) && !IsDigit(pieces[next]); next++)
                last = IsTurned(pieces[next]) ? next : last;
            text.Append(Turn([.. pieces.Skip(at).Take(last + 1 - at)]));
            at = last;
        }
        return text.ToString();
    }

    private static string Turn(IReadOnlyList<string> pieces)
    {
        var text = new StringBuilder();
        for (var last = pieces.Count - 1; last >= 0; last--)
        {
            var first = FirstOfRun(pieces, last);
            if (first == last)
                text.Append(Mirrored(pieces[last]));
            else
                text.AppendJoin("", pieces.Skip(first).Take(last + 1 - first));
            last = first;
        }
        return text.ToString();
    }

    /// <summary>Where the Latin words or the number begins that ends here; here when none does.</summary>
    private static int FirstOfRun(IReadOnlyList<string> pieces, int last)
    {
        var first = last;
        if (!IsLatin(pieces[last]) && !IsDigit(pieces[last]))
            return last;
        var isNumber = true;
        for (var at = last; at >= 0 && !IsTurned(pieces[at]); at--)
        {
            if (IsLatin(pieces[at]))
                (first, isNumber) = (at, false);
        }
        for (var at = last; isNumber && at >= 0; at--)
        {
            if (IsDigit(pieces[at]))
                first = at;
            else if (!InNumbers.Contains(pieces[at], StringComparison.Ordinal) || first != at + 1)
                break;
        }
        return first;
    }

    private static string Mirrored(string piece)
    {
        var at = piece.Length == 1 ? Brackets.IndexOf(piece[0]) : -1;
        return at < 0 ? piece : Brackets[at ^ 1].ToString();
    }

    private static bool IsDigit(string piece) => piece.Length > 0 && char.IsDigit(piece[0]);

    private static bool IsTurned(string piece) =>
        piece is [(>= '\u0590' and <= '\u08ff') or (>= '\ufb1d' and <= '\ufdff') or (>= '\ufe70' and <= '\ufefc'), ..]
        && !char.IsDigit(piece[0])
        && (char.IsLetter(piece[0]) || char.GetUnicodeCategory(piece[0]) == UnicodeCategory.NonSpacingMark);

    private static bool IsLatin(string piece) => piece.Length > 0 && char.IsLetter(piece[0]) && !IsTurned(piece);
}
