using GraphQL.Conversion;
using GraphQL.Utilities;
using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Changing;
using KnowledgeGraph.Api.Inputs;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Api.Reviewing;
using KnowledgeGraph.Api.Roots;
using KnowledgeGraph.Api.Screening;
using KnowledgeGraph.Api.Types;
using KnowledgeGraph.Api.Viewing;
using KnowledgeGraph.Ontologies;

namespace KnowledgeGraph.Api;

/// <summary>The GraphQL schema that an ontology gives.</summary>
public static class GraphSchema
{
    /// <summary>Builds it; the request's <see cref="GraphRequest"/> must be the user context of every
    /// execution.</summary>
    public static Schema Build(Ontology ontology)
    {
        var date = new PartialDateGraphType();
        var enums = new Enums(ontology);
        var entities = new EntityTypes(ontology, enums);
        var connections = new Connections();
        var articles = new ArticleTypes(date, connections);
        var facts = new FactTypes(ontology, enums, date, articles, entities.Entity, connections);
        var said = new SaidTypes(enums, date, facts.Qualifier);
        EvidenceSaid.AddTo(facts.Evidence, said.Fact);
        new ArticleText(articles, facts, entities, said, new DecisionTypes(enums, date)).AddTo(articles.Article);
        new ArticleContents(facts, entities, connections).AddTo(articles.Article);
        var wheres = new WhereInputs(ontology, enums, date);
        var orders = new OrderInputs(ontology, enums);
        var filters = new FilterReader(ontology);
        var filterArguments = new FilterArguments(ontology, enums, wheres, filters, date);
        var fields = new EntityFields(
            ontology,
            enums,
            entities,
            facts,
            articles,
            connections,
            wheres,
            orders,
            filters,
            date
        );
        entities.AddFields(fields);

        var query = new ObjectGraphType { Name = "Query", Description = "Questions to the graph." };
        new NodeInterface(entities, facts, articles).AddTo(query);
        new EntityRoots(ontology, entities, connections, wheres, orders, filters).AddTo(query);
        new SearchRoot(ontology, enums, entities, fields, connections).AddTo(query);
        new TextSearchRoot(articles, connections).AddTo(query);
        new FactRoots(ontology, facts, articles, wheres, orders, filters).AddTo(query);
        new SuspectsRoot(entities, connections).AddTo(query);
        new WalkRoots(ontology, entities, facts, filterArguments).AddTo(query);
        new QuestionRoots(entities, facts, filterArguments).AddTo(query);
        new InForceRoot(ontology, entities, facts, connections, orders, date).AddTo(query);
        new OwnershipRoots(ontology, new OwnershipTypes(entities, facts, date), date).AddTo(query);
        new FacetsRoot(ontology, enums, entities, wheres, filters, date).AddTo(query);
        new TimelineRoot(facts, wheres, filters, date).AddTo(query);
        new OntologyRoot(ontology, enums).AddTo(query);
        StatsRoot.AddTo(query, enums);

        var changes = new ChangeRoots(ontology, enums, entities, facts);
        changes.AddTo(query);
        var mutation = new ObjectGraphType { Name = "Mutation", Description = "Changes of the graph." };
        var edits = new EditMutations(enums, entities, facts, articles);
        new ImportMutation(articles, edits).AddTo(mutation);
        new ImportListMutation(ontology, date).AddTo(mutation);
        edits.AddTo(mutation);
        new ReviewRoots(new ReviewTypes(enums, date) { Article = articles.Article }, edits, enums).AddTo(
            query,
            mutation
        );
        ViewRoots.AddTo(query, mutation);
        new PrivateRoots(articles, edits).AddTo(query, mutation);
        var subscription = new ObjectGraphType { Name = "Subscription", Description = "Changes as they happen." };
        var screening = new ScreeningTypes(enums, entities, facts);
        var subject = ScreeningInputs.Subject(enums, date);
        new ScreenRoots(screening, subject, date).AddTo(query, mutation);
        new WatchRoots(new WatchTypes(enums, entities, date), screening, subject).AddTo(query, mutation, subscription);
        changes.AddSubscriptionsTo(subscription);
        new ListRoots(articles, date).AddTo(query, subscription);

        var schema = new Schema
        {
            Query = query,
            Mutation = mutation,
            Subscription = subscription,
            NameConverter = DefaultNameConverter.Instance,
        };
        Introspection.Complete(schema);
        schema.RegisterType(date);
        schema.RegisterType(new ValueGraphType());
        foreach (var type in entities.All)
            schema.RegisterType(type);
        return schema;
    }

    /// <summary>The schema as SDL.</summary>
    public static string Print(Ontology ontology) =>
        Build(ontology).Print(new PrintOptions { IncludeFederationTypes = false });
}
