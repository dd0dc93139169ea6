using KnowledgeGraph.Extracts;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Ontologies.Reading;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Tests;

/// <summary>An ontology of a few kinds and one extract in it, for tests of the readers.</summary>
internal static class SmallWorld
{
    public static readonly Ontology Ontology = OntologyReader.ReadText(
        "ontology.yaml",
        """
        format: ontology/1
        kinds:
          Agent: { abstract: true, plural: agents, label: Agent, description: Acts. }
          Person: { extends: [Agent], plural: people, label: Person, description: Human., color: "#0072B2", icon: person, shape: ellipse }
          Club: { extends: [Agent], plural: clubs, label: Club, description: People., color: "#0072B2", icon: club, shape: star }
          Event: { plural: events, label: Event, description: Happens., color: "#0072B2", icon: event, shape: diamond }
        properties:
          birthDate: { of: [Person], type: date, functional: true, label: born }
          count: { of: [Event], type: integer, functional: true, sumOver: partOf, label: number of people }
          size: { of: [Club], type: number, label: size }
          closed: { of: [Club], type: boolean, label: closed }
          site: { of: [Club], type: url, label: web site }
          motto: { of: [Club], type: string, label: motto }
          mood: { of: [Event], values: [glad, sad], label: mood }
        relations:
          founded: { from: [Agent], to: [Club], label: founded, inverseLabel: founded by, field: founded, inverseField: founders, time: instant }
          memberOf: { from: [Person], to: [Club], label: member of, inverseLabel: members, field: memberOf, inverseField: members, time: interval }
          siblingOf: { from: [Person], to: [Person], label: sibling of, field: siblings, symmetric: true }
          metWith: { from: [Person], to: [Person], label: met, field: metWith, time: instant, timeKey: true, symmetric: true }
          follows: { from: [Person], to: [Agent], label: follows, inverseLabel: followed by, field: follows, inverseField: followers, time: interval }
          partOf: { from: [Event], to: [Event], label: part of, inverseLabel: parts, field: partOf, inverseField: parts, acyclic: true }
          leads: { from: [Person], to: [Club], label: leads, inverseLabel: led by, field: leads, inverseField: leaders, time: interval, functional: true }
          about: { from: [Event], to: [Agent], label: about, inverseLabel: subject of, field: about, inverseField: cases, hiddenInPaths: true }
        """
    );

    /// <summary>A whole file: sentences, entities and facts as given, each a YAML list.</summary>
    public static string File(string text, string entities, string facts, string id = "wire-2025-12-13") =>
        $"""
            format: article-extract/1
            source: {"{"} id: {id}, title: A title, publisher: Wire, publishedAt: 2025-12-13, language: en, textKind: own-words {"}"}
            text:
            {Indent(text)}
            entities:
            {Indent(entities)}
            facts:
            {Indent(facts)}
            """;

    /// <summary>What the readers say of it, one mistake per line; the empty text when it is right.</summary>
    public static string MistakesOf(string extract)
    {
        try
        {
            ExtractReader.ReadText(Ontology, "f", extract);
            return "";
        }
        catch (InputException error)
        {
            return error.Message;
        }
    }

    private static string Indent(string lines) => string.Join('\n', lines.Split('\n').Select(line => "  " + line));
}
