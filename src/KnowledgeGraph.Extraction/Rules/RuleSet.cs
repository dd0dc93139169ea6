using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;

namespace KnowledgeGraph.Extraction.Rules;

/// <summary>
/// All that is known of how facts are said, by language; read from the folder <c>rules</c> beside the ontology.
/// </summary>
/// <param name="Languages">By BCP 47 tag.</param>
public sealed record RuleSet(IReadOnlyDictionary<string, LanguageRules> Languages)
{
    /// <summary>The rules of a language; those of no language when it has none.</summary>
    public LanguageRules For(string language) =>
        Languages.GetValueOrDefault(language.Split('-')[0]) ?? LanguageRules.None;
}

/// <summary>How facts are said in one language.</summary>
public sealed record LanguageRules
{
    /// <summary>Nothing at all.</summary>
    public static LanguageRules None { get; } = new();

    /// <summary>Which kinds names are of, by the classes of the tagger.</summary>
    public IReadOnlyDictionary<string, NameClass> Classes { get; init; } = new Dictionary<string, NameClass>();

    /// <summary>Words that tell where a name begins and ends.</summary>
    public NameBorders Borders { get; init; } = NameBorders.None;

    /// <summary>Endings of names in other cases.</summary>
    public Declension Declension { get; init; } = Declension.None;

    /// <summary>Countries and the words for what belongs to them.</summary>
    public IReadOnlyList<CountryNames> Countries { get; init; } = [];

    /// <summary>Words that tell how a fact is said: denied, possible, planned, alleged.</summary>
    public IReadOnlyDictionary<Stance, WordList> Cues { get; init; } = new Dictionary<Stance, WordList>();

    /// <summary>Patterns that tell who says what the sentence says; the speaker is what they capture.</summary>
    public IReadOnlyList<Pattern> Attributions { get; init; } = [];

    /// <summary>Words that no gap of a pattern runs over.</summary>
    public WordList Barriers { get; init; } = WordList.Empty;

    /// <summary>Words that join names to lists.</summary>
    public WordList Conjunctions { get; init; } = WordList.Empty;

    /// <summary>Verbs that begin what is said next, behind "and".</summary>
    public WordList Verbs { get; init; } = WordList.Empty;

    /// <summary>Words that say nothing by themselves, though rules ask for them: was, in, the.</summary>
    public WordList SmallWords { get; init; } = WordList.Empty;

    /// <summary>Words that behind a comma describe the name before it: based.</summary>
    public WordList Participles { get; init; } = WordList.Empty;

    /// <summary>Words that behind an article describe what comes next: the imprisoned writer.</summary>
    public WordList Attributes { get; init; } = WordList.Empty;

    /// <summary>Words that turn to somebody who belongs to a name: whose.</summary>
    public WordList Whose { get; init; } = WordList.Empty;

    /// <summary>Words behind which a name only tells whose somebody is: the leader of ...</summary>
    public WordList Owners { get; init; } = WordList.Empty;

    /// <summary>Words that stand for somebody named before, by kind.</summary>
    public IReadOnlyDictionary<string, WordList> Pronouns { get; init; } = new Dictionary<string, WordList>();

    /// <summary>Pronouns that only tell whose something is: his, its.</summary>
    public WordList Possessives { get; init; } = WordList.Empty;

    /// <summary>Words that may stand before a person of a list: A and the minister B.</summary>
    public WordList Titles { get; init; } = WordList.Empty;

    /// <summary>Words before a description that say that it holds no more: the former ...</summary>
    public WordList Former { get; init; } = WordList.Empty;

    /// <summary>Words before whoever acts in a passive: bought by ...</summary>
    public WordList Passive { get; init; } = WordList.Empty;

    /// <summary>Words behind which a name is not who acts: founded it with ...</summary>
    public WordList Complements { get; init; } = WordList.Empty;

    /// <summary>Words of who only asks for something, which is no fact: demanded that ...</summary>
    public WordList Wishes { get; init; } = WordList.Empty;

    /// <summary>Words before a verb that say that it did not come about: almost bought.</summary>
    public WordList Undone { get; init; } = WordList.Empty;

    /// <summary>Words between a verb and what only they tell: denied reports that ...</summary>
    public WordList Rumors { get; init; } = WordList.Empty;

    /// <summary>Words for what somebody is somewhere: Acme's chief executive is meant, not Acme.</summary>
    public IReadOnlyList<WordList> Roles { get; init; } = [];

    /// <summary>Words for what somebody is to a person: the son of ...</summary>
    public IReadOnlyList<WordList> Kin { get; init; } = [];

    /// <summary>Words for what somebody has: the house of a person is seized, not the person.</summary>
    public WordList Belongings { get; init; } = WordList.Empty;

    /// <summary>Words that may stand before a role: deputy, former.</summary>
    public WordList Qualifiers { get; init; } = WordList.Empty;

    /// <summary>The nominatives of words that lists have in all cases: a value is told by them.</summary>
    public IReadOnlyDictionary<string, string> Nominatives { get; init; } = new Dictionary<string, string>();

    /// <summary>Rules for facts between what the text names.</summary>
    public IReadOnlyList<RelationRule> Relations { get; init; } = [];

    /// <summary>Rules for what the text describes without a name: a release, a trial, a number.</summary>
    public IReadOnlyList<ThingRule> Things { get; init; } = [];
}

/// <summary>What a class of names stands for.</summary>
/// <param name="Kind">The kind, unless a word tells more.</param>
/// <param name="MayBe">Kinds that a rule may make of it.</param>
/// <param name="Words">Words in the name, or just before it, that tell the kind.</param>
public sealed record NameClass(
    string Kind,
    IReadOnlyList<string> MayBe,
    IReadOnlyList<(string Kind, WordList Words)> Words
)
{
    /// <summary>Words just before a name that tell that it is of this class: in, из.</summary>
    public WordList Behind { get; init; } = WordList.Empty;

    /// <summary>Words just behind a name that tell that it is of this class: the shares of ..., ...-based.</summary>
    public WordList Ahead { get; init; } = WordList.Empty;

    /// <summary>Whether capitals before a report are of this class: MINSK (Reuters) - Police ...</summary>
    public bool OpensReports { get; init; }
}

/// <summary>A country's names, and the adjectives that stand for it.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Scheme">The register of its code.</param>
/// <param name="Code">Its code there.</param>
/// <param name="Name">The name to show.</param>
/// <param name="Names">Its names.</param>
/// <param name="Adjectives">Words for its people and what belongs to it.</param>
public sealed record CountryNames(
    string Kind,
    string Scheme,
    string Code,
    string Name,
    WordList Names,
    WordList Adjectives
);

/// <summary>A way in which a relation or property is said.</summary>
/// <param name="Name">Of the rule: <c>founded/en/2</c>.</param>
/// <param name="Relation">What it says.</param>
/// <param name="Pattern">Captures <c>subject</c> and <c>object</c> or <c>value</c>.</param>
/// <param name="Value">The value, where the words do not hold it.</param>
/// <param name="Stance">How it is said, where the words of the rule say it.</param>
/// <param name="Date">What a plain day tells, where the words of the rule say it: resigned on 3 June.</param>
public sealed record RelationRule(
    string Name,
    RelationKind Relation,
    Pattern Pattern,
    string? Value,
    Stance? Stance,
    DateRole? Date
);

/// <summary>A way in which something is described that has no name: an entity with its facts.</summary>
/// <param name="Name">Of the rule.</param>
/// <param name="Kind">The kind of the entity.</param>
/// <param name="Title">Its name, with captures in braces.</param>
/// <param name="Pattern">Captures relations and properties of it by name; <c>^name</c> is a relation that leads to
/// it.</param>
/// <param name="With">Values that every such entity has.</param>
/// <param name="Date">The property that takes the date of the clause; null for none.</param>
/// <param name="IsMention">Whether other rules see it as a name.</param>
public sealed record ThingRule(
    string Name,
    string Kind,
    string Title,
    Pattern Pattern,
    IReadOnlyDictionary<string, string> With,
    string? Date,
    bool IsMention
);
