using System.Text;
using KnowledgeGraph.Ontologies;

namespace KnowledgeGraph.Benchmarks;

/// <summary>The spellings of one entity.</summary>
internal sealed record Spellings(string Latin, string Cyrillic, string Lacinka);

/// <summary>Invents names as they stand in articles: people are called Алесь Сакалоўскі, all else after a place and its
/// kind.</summary>
internal static class GeneratedNames
{
    private static readonly string[] Given =
    [
        "Алесь",
        "Марыя",
        "Святлана",
        "Віктар",
        "Таццяна",
        "Сяргей",
        "Мікалай",
        "Вольга",
        "Павел",
        "Наталля",
        "Андрэй",
        "Алена",
        "Ігар",
        "Кацярына",
        "Васіль",
        "Ганна",
        "Юры",
        "Ірына",
        "Максім",
        "Дар'я",
        "Зміцер",
        "Людміла",
        "Уладзімір",
        "Надзея",
        "Рыгор",
        "Вера",
        "Антон",
        "Яўгенія",
        "Леанід",
        "Раіса",
        "Пётр",
        "Крысціна",
        "Станіслаў",
        "Паліна",
        "Валянцін",
        "Жанна",
        "Кірыл",
        "Зоя",
        "Раман",
        "Тамара",
        "Францішак",
        "Эма",
        "Тадэвуш",
        "Алёна",
        "Міхась",
        "Юлія",
    ];

    private static readonly string[] Stems =
    [
        "Сакал",
        "Баран",
        "Ябланс",
        "Каваль",
        "Дубр",
        "Вярб",
        "Зарэц",
        "Камар",
        "Лаўр",
        "Марц",
        "Навас",
        "Паўл",
        "Раман",
        "Сасн",
        "Тамаш",
        "Хадар",
        "Шыман",
        "Янк",
        "Бортн",
        "Валод",
        "Гарэц",
        "Жданав",
        "Загорс",
        "Кузьм",
        "Лісоўс",
        "Міхал",
        "Ніжн",
        "Перав",
        "Рудз",
        "Стан",
        "Туран",
        "Чарняў",
        "Шаўч",
        "Юрэв",
        "Астап",
        "Бяроз",
        "Вайцях",
        "Глыбоц",
        "Драз",
        "Ельс",
        "Журав",
        "Зелян",
        "Іван",
        "Клімав",
        "Лаз",
        "Мядзв",
        "Нарач",
        "Пал",
        "Раг",
        "Сабал",
        "Трац",
        "Фядор",
        "Хмяльн",
        "Цвятк",
        "Чэрв",
        "Шчарб",
        "Эйсм",
        "Ягор",
        "Буд",
        "Гайд",
        "Завадс",
        "Каралёв",
        "Мак",
        "Пясц",
        "Сініц",
        "Варан",
    ];

    private static readonly string[] Endings =
    [
        "оўскі",
        "евіч",
        "овіч",
        "енка",
        "ук",
        "іч",
        "еня",
        "анаў",
        "інскі",
        "ецкі",
        "чык",
        "онак",
        "ішча",
        "ага",
        "арэнка",
        "авец",
        "ута",
        "яніс",
        "ойць",
        "ыла",
        "аш",
        "ейка",
    ];

    public static Spellings Of(EntityKind kind, RandomSource dice, int number)
    {
        var family = dice.Of(Stems) + dice.Of(Endings);
        if (kind.FollowTheMoney == "Person")
            return Spell($"{dice.Of(Given)} {family}");
        var place = Spell(family);
        return new Spellings(
            $"{kind.Label} {place.Latin} {number}",
            $"{place.Cyrillic} {number}",
            $"{kind.Label} {place.Lacinka} {number}"
        );
    }

    /// <summary>Readable and unique.</summary>
    public static string Slug(string latin, int number)
    {
        var slug = new StringBuilder(latin.Length + 8);
        foreach (var c in latin.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        return $"{slug.ToString().TrimEnd('-')}-e{number}";
    }

    private static Spellings Spell(string cyrillic) =>
        new(Romanization.ToEnglish(cyrillic), cyrillic, Romanization.ToLacinka(cyrillic));
}
