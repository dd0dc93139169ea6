using System.Collections.Frozen;

namespace KnowledgeGraph.Names;

/// <summary>Given names that are one name in different languages though they sound different. A row is a name; each
/// spelling is folded.</summary>
internal static class GivenNames
{
    private static readonly string[][] Rows =
    [
        .. """
            Adam Адам
            Albert Альберт
            Aleh Oleg Алег Олег Oleh
            Alena Elena Yelena Helena Алена Елена Олена Гелена Hélène
            Ales Алесь Олесь Aliaksandr Aleksandr Alexander Alexandr Alexandre Aleksander Аляксандр Александр Олександр Oleksandr Aleksandras Alaksandr Alyaksandr Alejandro Alessandro
            Alesia Алеся Олеся Alesya
            Aliaksandra Aleksandra Alexandra Аляксандра Александра Олександра Oleksandra
            Aliaksei Aleksei Alexei Alexey Аляксей Алексей Олексій Oleksiy Aleksiej Aleksejus Alexis Alaksiej
            Alina Аліна Алина
            Ala Alla Ала Алла
            Anatol Anatoly Anatoli Анатоль Анатолий Анатолій Anatole
            Andrei Andrej Андрэй Андрей Андрій Andriy Andrzej Andrew André Andreas Andrius Andrey
            Anton Антон Antoni Anthony Antoine Antonio
            Aksana Oksana Аксана Оксана
            Anastasia Nastassia Anastasiya Анастасія Анастасия Настасся Nasta Nastasia Анастасія
            Andzhalika Anzhalika Anzhelika Andżelika Анжаліка Анжелика Angelika Angelica
            Arkadz Arkady Аркадзь Аркадий Аркадій
            Artsiom Artem Артём Арцём Artyom
            Artur Артур Arthur
            Barys Boris Барыс Борис Borys
            Bahdan Bogdan Bohdan Багдан Богдан
            Dzianis Denis Дзяніс Денис Dennis Denys
            Daria Darya Дар'я Дарья Daryia
            Dzmitry Dmitry Dmitri Дзмітрый Дмитрий Дмитро Dmytro Zmitser Зміцер Zmicier Dymitr Змицер Dimitri
            Eduard Эдуард Edward Edvard Édouard Эдвард
            Fiodar Fedor Fyodor Фёдар Фёдор Федор Федір Theodore Fedir Teodor
            Halina Galina Галіна Галина Halyna
            Hanna Anna Ганна Анна Ann Anne Hannah Anya Аня
            Henadz Gennady Генадзь Геннадий Генадій Gennadi Hienadz
            Heorhi Georgy Георгій Георгий George Georg Heorhii Georges
            Hryhory Ryhor Grigory Рыгор Григорий Григорій Grzegorz Gregory Grigori Ryhory
            Ihar Igor Ігар Игорь Ігор Ihor
            Ihnat Ignat Ігнат Игнат Игнатий Ignatius Ignacy
            Illia Ilya Ілля Илья Elias Ilja Elijah Eliasz
            Inna Іна Инна Ina
            Iryna Irina Ірына Ирина Irene Irène
            Iosif Yosif Іосіф Иосиф Язэп Yazep Joseph Józef Josef Осип Йосип Yosyp
            Ivan Іван Иван Iwan John Johann Jean Jonas
            Ivanna Іванна Иванна
            Yan Ян Jan
            Yana Яна Jana
            Yury Юры Юрий Юрій Юрась Juraś Yuri Jury Iouri Jerzy
            Yakau Yakov Якаў Яков Якуб Yakub Jakub Jacob James Jacques
            Yahor Egor Yegor Ягор Егор Jahor Єгор Yehor
            Yanina Янина Яніна Janina
            Yaraslau Yaroslav Яраслаў Ярослав Jarosław Jaraslau
            Yauhen Yevgeny Evgeny Яўген Евгений Євген Eugene Yevhen Jauhien Evgeni Eugeniusz Eugen Eugène Eŭhien
            Yauheniya Evgenia Yevgenia Яўгенія Евгения Євгенія Eugenia Yauhenia
            Yulia Юлія Юлия Julia Julie Yuliya
            Yulian Юліян Юлиан Julian Julien
            Zhanna Жанна Жана Joanna Jeanne Zhana
            Zinaida Зінаіда Зинаида
            Kanstantsin Konstantin Канстанцін Константин Constantine Костянтин Kastus Кастусь Konstanty Constantin
            Kasia Katsiaryna Ekaterina Yekaterina Kaciaryna Кацярына Екатерина Катерина Catherine Katarzyna Kateryna Katharina Katherine Катя Katya
            Kiryl Kirill Кірыл Кирилл Кирило Kyrylo Cyril
            Ksenia Kseniya Ксенія Ксения Xenia Aksinnia Аксіння
            Larysa Larisa Ларыса Лариса
            Leanid Leonid Леанід Леонид Леонід
            Liavon Leon Лявон Леон
            Leu Lev Леў Лев Leo
            Lizaveta Elizaveta Лізавета Елизавета Elizabeth Єлизавета Yelizaveta Elżbieta
            Lidzia Lidia Лідзія Лидия Лідія Lydia
            Ludmila Liudmila Людміла Людмила Lyudmila Lyudmyla
            Maksim Maxim Максім Максим Maksym Maxime Max Макс
            Marharyta Margarita Маргарыта Маргарита Margaret Marguerite
            Maria Марыя Мария Марія Mary Marie Maryia Marya Mariya Марія
            Maryna Marina Марына Марина
            Mark Марк Marc Marek
            Matsvei Matvey Мацвей Матвей Matthew Mateusz Matvei
            Mikhail Міхаіл Михаил Michał Michael Mykhailo Михайло Michel Michaś Міхась Mikhas Michail Mihail
            Mikalai Nikolai Мікалай Николай Микола Mykola Mikołaj Nicholas Nicolas Mikola Мікола Nikolaus Nikolay Mikołai
            Mikita Nikita Мікіта Никита Микита Mykyta
            Nadzeya Nadezhda Надзея Надежда Надія Nadia Nadzieja Nadiya
            Natallia Natalia Наталля Наталья Наталія Natalya Nathalie
            Nina Ніна Нина
            Pavel Pavieł Павел Paval Paul Paweł Pavlo Павло
            Palina Polina Паліна Полина Pauline Paulina
            Piotr Pyotr Пётр Петр Peter Petro Петро Pierre Petr Piatro Пятро
            Raman Roman Раман Роман Romain
            Ruslan Руслан
            Siarhei Sergei Сяргей Сергей Сергій Serhii Serge Sergiusz Sergey Siarhiej Siarhey Сергій Sergius
            Sofia Safia Соф'я София Софья Sophie Sophia
            Stanislau Stanislav Станіслаў Станислав Stanisław Stanislas
            Stsiapan Stepan Сцяпан Степан Stefan Stephen Steven Szczepan Sciapan Étienne
            Sviatlana Svetlana Святлана Светлана Світлана Svitlana Śviatłana Swietłana
            Sviataslau Sviatoslav Святаслаў Святослав Svyatoslav
            Taras Тарас
            Tamara Тамара
            Tatsiana Tatiana Tatyana Таццяна Татьяна Тетяна Tetiana Taciana
            Tsimafei Timofei Цімафей Тимофей Timothy Tsimafey Timofey
            Tsimur Timur Цімур Тимур
            Uladzimir Vladimir Уладзімір Владимир Володимир Volodymyr Włodzimierz Uładzimir
            Uladzislau Vladislav Уладзіслаў Владислав Władysław Vladyslav Ladislas
            Ulyana Ульяна Уляна Uliana
            Vadzim Vadim Вадзім Вадим Vadym
            Vasil Vasily Васіль Василий Василь Basil Wasyl Vasyl Vassili
            Vatslau Vatslav Вацлаў Вацлав Wacław Václav
            Valer Valery Valeri Валерый Валерий Валерій Valeriy Валер
            Valeria Valeriya Валерыя Валерия Валерія Valerie
            Valiantsin Valentin Валянцін Валентин Valentyn Walenty
            Valiantsina Valentina Валянціна Валентина Valentyna
            Viachaslau Vyacheslav Вячаслаў Вячеслав Wiaczesław В'ячеслав Viacheslav
            Vera Вера Viera Віра
            Veranika Veronika Вераніка Вероника Veronica
            Viktar Viktor Victor Віктар Виктор Віктор Wiktor
            Viktoria Viktoryia Вікторыя Виктория Вікторія Victoria
            Vital Vitaly Віталь Виталий Віталій Vitali Vitaliy
            Volha Olga Вольга Ольга Olha
            Zakhar Захар
            Zianon Zenon Зянон Зенон
            """.Split('\n').Select(row => row.Trim().Split(' ')),
    ];

    private static readonly FrozenDictionary<string, int> BySound = Rows.SelectMany(
            (row, index) =>
                row.SelectMany(
                    spelling => NameFold.Sounds(NameReading.Of(spelling).Words[0].Lower).Take(1),
                    (_, sound) => (sound, index)
                )
        )
        .DistinctBy(entry => entry.sound)
        .ToFrozenDictionary(entry => entry.sound, entry => entry.index);

    private static readonly string[][] Sounds =
    [
        .. Enumerable
            .Range(0, Rows.Length)
            .Select(index =>
                BySound
                    .Where(entry => entry.Value == index)
                    .Select(entry => entry.Key)
                    .Order(StringComparer.Ordinal)
                    .ToArray()
            ),
    ];

    private static readonly ILookup<string, int> BySkeleton = BySound.ToLookup(
        entry => NameFold.Skeleton(entry.Key),
        entry => entry.Value
    );

    /// <summary>The number of the name that sounds so; null when it isn't in the table.</summary>
    public static int? Find(string sound) => BySound.TryGetValue(sound, out var index) ? index : null;

    /// <summary>The sounds of all forms of a name.</summary>
    public static IReadOnlyList<string> SoundsOf(int name) => Sounds[name];

    /// <summary>The skeletons of all forms of the names that have this one.</summary>
    public static IEnumerable<string> SkeletonsOfNamesLike(string skeleton) =>
        BySkeleton[skeleton].Distinct().SelectMany(name => Sounds[name]).Select(NameFold.Skeleton);
}
