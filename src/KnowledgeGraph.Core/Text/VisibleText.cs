using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Text;

/// <summary>Tells texts that people see from those that only a program sees.</summary>
public static class VisibleText
{
    /// <summary>Whether any of it shows: not of blanks, format characters and marks alone. Five are letters or signs
    /// for Unicode and blank to people.</summary>
    public static bool CanBeSeen(string text) =>
        text.EnumerateRunes()
            .Any(rune =>
                Rune.GetUnicodeCategory(rune)
                    is not (
                        UnicodeCategory.Control
                        or UnicodeCategory.Format
                        or UnicodeCategory.SpaceSeparator
                        or UnicodeCategory.LineSeparator
                        or UnicodeCategory.ParagraphSeparator
                        or UnicodeCategory.NonSpacingMark
                        or UnicodeCategory.EnclosingMark
                        or UnicodeCategory.Surrogate
                    )
                && rune.Value is not (0x115F or 0x1160 or 0x2800 or 0x3164 or 0xFFA0)
            );
}
