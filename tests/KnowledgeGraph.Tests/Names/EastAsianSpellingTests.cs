using KnowledgeGraph.Model;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Tests;

/// <summary>Wade-Giles beside pinyin, and the ways in which Korean is romanized.</summary>
public sealed class EastAsianSpellingTests
{
    [Theory]
    [InlineData("Xie Weimin", "Hsieh Weimin")]
    [InlineData("Xiao Guoqiang", "Hsiao Guoqiang")]
    [InlineData("Xiong Lihua", "Hsiung Lihua")]
    [InlineData("Zeng Mingde", "Tseng Mingde")]
    [InlineData("Cai Yongjun", "Tsai Yongjun")]
    [InlineData("Zou Haibo", "Tsou Haibo")]
    [InlineData("Zhuang Weimin", "Chuang Weimin")]
    [InlineData("Baek Dong-won", "Paek Dong-won")]
    [InlineData("Baek Dong-won", "Paik Dong-won")]
    [InlineData("Kwak Min-ho", "Gwak Min-ho")]
    [InlineData("Byun Tae-min", "Pyon Tae-min")]
    [InlineData("Heo Min-ho", "Hur Min-ho")]
    [InlineData("Kim Hyun-min", "Kim Hyon-min")]
    [InlineData("Kim Kyung-ho", "Kim Gyeong-ho")]
    public void Spellings_of_one_name_are_the_same(string one, string other)
    {
        Assert.InRange(Score(one, other), NameThresholds.Same, 1);
        Assert.InRange(Score(other, one), NameThresholds.Same, 1);
    }

    [Theory]
    [InlineData("Xie Weimin", "Xi Weimin")]
    [InlineData("Xie Weimin", "Xiao Weimin")]
    [InlineData("Xiong Lihua", "Xie Lihua")]
    [InlineData("Hsiung Lihua", "Huang Lihua")]
    [InlineData("Zeng Mingde", "Zheng Mingde")]
    [InlineData("Tsai Yongjun", "Tsao Yongjun")]
    [InlineData("Zou Haibo", "Zhou Haibo")]
    [InlineData("Zhuang Weimin", "Zhang Weimin")]
    [InlineData("Zhuang Weimin", "Zhong Weimin")]
    [InlineData("Baek Dong-won", "Park Dong-won")]
    [InlineData("Kwak Min-ho", "Kwon Min-ho")]
    [InlineData("Heo Min-ho", "Ha Min-ho")]
    [InlineData("Kim Hyun-min", "Kim Hye-min")]
    [InlineData("Kim Kyung-ho", "Kim Kang-ho")]
    public void Names_that_resemble_each_other_are_not_the_same(string one, string other)
    {
        Assert.InRange(Score(one, other), 0, NameThresholds.Same - 0.01);
        Assert.InRange(Score(other, one), 0, NameThresholds.Same - 0.01);
    }

    private static double Score(string one, string other) =>
        NameMatcher.Compare(one, other, NameSort.Person)?.Score ?? 0;
}
