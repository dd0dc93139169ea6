using System.Globalization;
using System.Text;
using KnowledgeGraph.Extraction.Reading;

namespace KnowledgeGraph.Tests.Extraction;

/// <summary>A PDF places the letters of Hebrew and Arabic from left to right; they are read from right to left.</summary>
public sealed class RightToLeftTests
{
    [Theory]
    [InlineData("ןבואר", "ראובן")]
    [InlineData(
        ".2025 ץרמב 14-ב (קסנימ) Minsk Times ןותיעב בתכ ןבואר",
        "ראובן כתב בעיתון Minsk Times (מינסק) ב-14 במרץ 2025."
    )]
    [InlineData("The name ןהכ ןבואר (Reuven) is Hebrew", "The name ראובן כהן (Reuven) is Hebrew")]
    [InlineData("ﺪﻤﺤﻣ", "محمد")]
    [InlineData("مﻼﺳ", "سلام")]
    [InlineData("He wrote (in 2025) 3-4 times.", "He wrote (in 2025) 3-4 times.")]
    public void Lines_are_read_as_people_read_them(string placed, string read) =>
        Assert.Equal(read, ManuscriptReader.ReadFile("a.pdf", Pdf(placed)).Text);

    /// <summary>A page with these letters from left to right, each by a code of its own that says which it is.</summary>
    private static byte[] Pdf(string line)
    {
        var letters = line.Distinct().Where(letter => letter != ' ').ToList();
        string Code(char letter) =>
            (letter == ' ' ? 32 : 65 + letters.IndexOf(letter)).ToString("X4", CultureInfo.InvariantCulture);
        var names = string.Concat(letters.Append(' ').Select(one => $"<{Code(one)}> <{(int)one:X4}>\n"));
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 900 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
            Stream($"BT /F1 12 Tf 60 700 Td <{string.Concat(line.Select(Code))}> Tj ET"),
            "<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[7 0 R]/ToUnicode 6 0 R>>",
            Stream(
                "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def /CMapType 2 def\n"
                    + "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
                    + $"{letters.Count + 1} beginbfchar\n{names}endbfchar\nendcmap end end"
            ),
            "<</Type/Font/Subtype/CIDFontType2/BaseFont/A"
                + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
                + "/DW 600/FontDescriptor 8 0 R>>",
            "<</Type/FontDescriptor/FontName/A/Flags 4/FontBBox[0 0 600 800]/ItalicAngle 0/Ascent 800/Descent 0>>",
        ];
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        foreach (var (number, body) in objects.Index())
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{number + 1} 0 obj\n{body}\nendobj\n");
        }
        var start = file.Length;
        file.Append("xref\n0 9\n0000000000 65535 f \n");
        file.AppendJoin("", places.Select(place => $"{place:D10} 00000 n \n"));
        file.Append(CultureInfo.InvariantCulture, $"trailer <</Size 9/Root 1 0 R>>\nstartxref\n{start}\n%%EOF");
        return Encoding.ASCII.GetBytes(file.ToString());
    }

    private static string Stream(string content) => $"<</Length {content.Length}>>\nstream\n{content}\nendstream";
}
