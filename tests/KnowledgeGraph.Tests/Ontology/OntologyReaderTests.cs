using KnowledgeGraph.Api;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Ontologies.Reading;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Tests;

public sealed class OntologyReaderTests
{
    private const string Kinds = """
        format: ontology/1
        kinds:
          Agent: { abstract: true, plural: agents, label: Agent, description: Acts. }
          Person: { extends: [Agent], plural: people, label: Person, description: A human being., color: "#0072B2", icon: person, shape: ellipse }
          Club: { extends: [Agent], plural: clubs, label: Club, description: People., color: "#0072B2", icon: club, shape: star }

        """;

    [Fact]
    public void The_shipped_ontology_is_read()
    {
        var ontology = OntologyReader.Read(SeedFiles.Ontology);

        Assert.True(ontology.Kinds.Count(kind => !kind.Abstract) >= 20);
        Assert.All(ontology.Kinds.Where(kind => !kind.Abstract), kind => Assert.NotNull(kind.Look));
    }

    [Fact]
    public void Kinds_know_their_ancestors_and_what_concrete_kinds_they_stand_for()
    {
        var ontology = Read("relations: {}");

        Assert.Equal(["Person", "Agent"], ontology.Kind("Person").Ancestors);
        Assert.Equal(["Person", "Club"], ontology.ConcreteKinds("Agent"));
    }

    [Fact]
    public void A_symmetric_relation_has_one_field_and_a_property_is_its_own_field()
    {
        var ontology = Read(
            """
            properties:
              age: { of: [Person], type: integer, label: age }
              mood: { of: [Person], values: [glad, sad], label: mood }
            relations:
              knows: { from: [Person], to: [Person], label: knows, field: acquaintances, symmetric: true }
            """
        );

        Assert.Equal(
            ("acquaintances", "knows"),
            (ontology.Relation("knows").InverseField, ontology.Relation("knows").InverseLabel)
        );
        Assert.Equal(
            ("age", "age", PropertyType.Integer),
            (ontology.Relation("age").Field, ontology.Relation("age").InverseField, ontology.Relation("age").Type)
        );
        Assert.Equal(
            (PropertyType.Choice, 2),
            (ontology.Relation("mood").Type, ontology.Relation("mood").Values.Count)
        );
        Assert.Equal(["knows", "age", "mood"], ontology.Relations.Select(relation => relation.Name));
    }

    [Fact]
    public void Every_mistake_is_said_at_once_with_its_place_and_what_would_be_right()
    {
        var error = Assert.Throws<InputException>(() =>
            OntologyReader.ReadText(
                "ontology.yaml",
                """
                format: ontology/2
                kinds:
                  Agent: { abstract: true, plural: agents, label: Agent, description: Acts., color: "#000000" }
                  Person: { extends: [Agnet], plural: people, label: Person, description: Human., color: blue, icon: person, shape: elipse }
                  Robot: { extends: [Person], plural: people, label: Robot, description: Machine., color: "#000000", icon: robot, shape: star, colour: red }
                  club: { extends: [Agent], plural: clubs, label: Club, description: People. }
                properties:
                  age: { of: [Person], type: int, label: age }
                  size: { of: [Club], type: string, label: size, sumOver: parts }
                relations:
                  knows: { from: [Person], to: [Robot], label: knows, inverseLabel: known by, field: known, inverseField: knownBy, symmetric: true }
                  leads: { from: [Person], to: [Robot], label: leads, inverseLabel: led by, field: age, inverseField: id, timeKey: true, acyclic: yes }
                  leads: { from: [Person], to: [Robot], label: leads, inverseLabel: led by, field: a, inverseField: b }
                """,
                ReservedNames.Rules with
                {
                    Shapes = ["ellipse", "star"],
                }
            )
        );

        Assert.Equal(
            """
            ontology.yaml:1:9: 'format' cannot be 'ontology/2'; did you mean 'ontology/1'?
            ontology.yaml:3:85: abstract kinds are never drawn; remove 'color', or 'abstract'
            ontology.yaml:4:23: there is no kind 'Agnet'; did you mean 'Agent'?
            ontology.yaml:4:90: 'color' cannot be 'blue'; write a color as "#0072B2", in quotes
            ontology.yaml:4:117: 'shape' cannot be 'elipse'; did you mean 'ellipse'?
            ontology.yaml:5:22: Robot cannot extend Person, which is concrete; only kinds with 'abstract: true' are extended
            ontology.yaml:5:39: 'people' is already the GraphQL field of another kind (line 4); choose another name
            ontology.yaml:5:128: kind Robot has no key 'colour'; did you mean 'color'?
            ontology.yaml:6:3: 'name of a kind' cannot be 'club'; write PascalCase letters and digits, for instance CivicOrganization
            ontology.yaml:6:9: kind club needs 'color'
            ontology.yaml:6:9: kind club needs 'icon'
            ontology.yaml:6:9: kind club needs 'shape'; write ellipse or star
            ontology.yaml:8:3: 'age' is already a field of Person, by leads (line 12); choose another name
            ontology.yaml:8:30: 'type' cannot be 'int'; did you mean 'integer'?
            ontology.yaml:9:16: there is no kind 'Club'; did you mean 'club'?
            ontology.yaml:9:59: only numbers have sums; give size the type integer or number, or remove 'sumOver'
            ontology.yaml:9:59: there is no relation 'parts'
            ontology.yaml:11:32: knows is symmetric, so 'from' and 'to' must name the same kinds
            ontology.yaml:11:69: knows is symmetric and reads the same from both ends; remove 'inverseLabel'
            ontology.yaml:11:107: knows is symmetric and has one field for both ends; remove 'inverseField'
            ontology.yaml:12:103: 'id' is a field that every entity has; choose another name
            ontology.yaml:12:116: leads has no dates, so none can be its key; add 'time: instant' or 'time: interval', or remove 'timeKey'
            ontology.yaml:12:131: 'acyclic' cannot be 'yes'; write true or false
            ontology.yaml:13:3: the key 'leads' stands here twice, first in line 12; leave one out
            """,
            error.Message
        );
    }

    private static Ontology Read(string rest) => OntologyReader.ReadText("ontology.yaml", Kinds + rest);
}
