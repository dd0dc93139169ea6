using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Ontologies.Reading;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Extraction.Rules;

/// <summary>
/// Reads the rule files of a folder (<c>format: extraction-rules/1</c>) and checks them against the ontology.
/// </summary>
public static class RuleReader
{
    /// <summary>
    /// Reads all <c>.yaml</c> files of the folder, in the order of their names; throws <see cref="InputException"/>
    /// with every mistake. A missing folder has no rules.
    /// </summary>
    public static RuleSet Read(Ontology ontology, string folder)
    {
        var files = Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal).ToList()
            : [];
        return Read(files.Select(file => (file, (string?)null)), ontology);
    }

    /// <summary>Reads rules from text; <paramref name="name"/> stands for the file in messages.</summary>
    public static RuleSet ReadText(Ontology ontology, string name, string text) => Read([(name, text)], ontology);

    private static RuleSet Read(IEnumerable<(string Name, string? Text)> files, Ontology ontology)
    {
        var mistakes = new List<Mistakes>();
        var sections = new List<RuleFile>();
        foreach (var (name, text) in files)
        {
            mistakes.Add(new Mistakes(name));
            var root = text is null ? YamlFile.Read(name, mistakes[^1]) : YamlFile.Parse(text, mistakes[^1]);
            if (root is not null)
                sections.Add(new RuleFile(new InputFields(root, "the rule file", mistakes[^1]), mistakes[^1]));
        }
        var languages = sections
            .SelectMany(file => file.Languages)
            .Distinct()
            .ToDictionary(
                language => language,
                language =>
                    new LanguageReader(
                        ontology,
                        language,
                        [.. sections.Where(file => file.Languages.Contains(language))]
                    ).Read()
            );
        if (mistakes.Any(file => file.Any))
            throw new InputException([.. mistakes.SelectMany(file => file.InOrder)]);
        return new RuleSet(languages);
    }
}

/// <summary>A rule file, its sections still unread.</summary>
internal sealed class RuleFile
{
    public RuleFile(InputFields fields, Mistakes mistakes)
    {
        (Fields, Mistakes) = (fields, mistakes);
        fields.OneOf("format", ["extraction-rules/1"], required: true);
        Languages = [.. fields.Texts("languages", required: true).Select(language => language.Value)];
        foreach (var section in Sections)
            fields.Node(section);
        fields.Done();
    }

    private static readonly string[] Sections =
    [
        "classes",
        "borders",
        "countries",
        "cues",
        "attribution",
        "barriers",
        "conjunctions",
        "verbs",
        "smallWords",
        "participles",
        "whose",
        "attributes",
        "owners",
        "titles",
        "former",
        "belongings",
        "declension",
        "rumors",
        "undone",
        "wishes",
        "complements",
        "passive",
        "roles",
        "kin",
        "qualifiers",
        "pronouns",
        "possessives",
        "lists",
        "relations",
        "things",
    ];

    public InputFields Fields { get; }

    public Mistakes Mistakes { get; }

    public IReadOnlyList<string> Languages { get; }

    /// <summary>The words of a section that is a list.</summary>
    public IEnumerable<string> Words(string section) => Fields.Texts(section).Select(word => word.Value);

    /// <summary>The entries of a section that is a mapping.</summary>
    public IEnumerable<(InputText Name, InputNode Value)> Entries(string section) =>
        OntologyReader.Entries(Fields.Node(section), $"'{section}'", Mistakes);

    /// <summary>The words of a list of words, or of one text with commas.</summary>
    public IEnumerable<string> WordsOf(InputNode node)
    {
        if (node is InputText text)
            return text.Value.Split(',');
        if (node is InputList list)
            return list.Items.OfType<InputText>().Select(item => item.Value);
        Mistakes.Add(node, "this must be a list of words");
        return [];
    }
}
