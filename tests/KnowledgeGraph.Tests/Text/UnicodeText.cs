using System.Text;
using CsCheck;

namespace KnowledgeGraph.Tests;

/// <summary>
/// Texts of the whole of Unicode, as property and fuzz tests need them: <c>Gen.String</c> of CsCheck makes printable
/// ASCII only. Every code point can come, and those that programs stumble over come often.
/// </summary>
internal static class UnicodeText
{
    // Marks of direction, invisible ones, ends of lines that are none for people, joined and decomposed letters, what
    // folds to more than one letter, noncharacters, the ends of planes.
    private static readonly int[] Odd =
    [
        0x00,
        0x09,
        0x0A,
        0x0B,
        0x0C,
        0x0D,
        0x1B,
        0x20,
        0x22,
        0x27,
        0x3A,
        0x5C,
        0x7F,
        0x85,
        0xA0,
        0xAD,
        0xDF,
        0x130,
        0x131,
        0x149,
        0x1C4,
        0x300,
        0x301,
        0x345,
        0x34F,
        0x3A3,
        0x3C2,
        0x41,
        0x61C,
        0x640,
        0x200B,
        0x200C,
        0x200D,
        0x200E,
        0x200F,
        0x2026,
        0x2028,
        0x2029,
        0x202A,
        0x202C,
        0x202E,
        0x2060,
        0x2066,
        0x2067,
        0x2068,
        0x2069,
        0x1100,
        0x1161,
        0x11A8,
        0xAC00,
        0xD55C,
        0xFB01,
        0xFDFA,
        0xFDD0,
        0xFE0F,
        0xFEFF,
        0xFFFC,
        0xFFFD,
        0xFFFE,
        0xFFFF,
        0x10000,
        0x1D11E,
        0x1F468,
        0x1F600,
        0x1FFFE,
        0xE0001,
        0xE0100,
        0xF0000,
        0x10FFFF,
    ];

    private static readonly Gen<Rune> AnyRune = Gen.Int[0, 0x10FFFF - 0x800]
        .Select(at => new Rune(at < 0xD800 ? at : at + 0x800));

    /// <summary>One code point.</summary>
    public static readonly Gen<Rune> Point = Gen.Frequency(
        (3, Gen.Int[0x20, 0x7E].Select(at => new Rune(at))),
        (2, Gen.Int[0xA0, 0x24FF].Select(at => new Rune(at))),
        (2, Gen.Int[0, Odd.Length - 1].Select(i => new Rune(Odd[i]))),
        (2, AnyRune)
    );

    /// <summary>Texts of 0 to 40 code points, always well-formed UTF-16.</summary>
    public static readonly Gen<string> Any = Of(0, 40);

    /// <summary>Texts that may hold halves of surrogate pairs too.</summary>
    public static readonly Gen<string> Broken = Gen.Select(Any, Gen.Char['\uD800', '\uDFFF'], Gen.Int[0, 80])
        .Select((text, half, at) => text.Insert(at % (text.Length + 1), $"{half}"));

    /// <summary>Well-formed texts of so many code points.</summary>
    public static Gen<string> Of(int least, int most) =>
        Point.Array[least, most].Select(points => string.Concat(points.Select(point => point.ToString())));
}
