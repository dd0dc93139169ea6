using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Filters;

namespace KnowledgeGraph.Api.Loading;

/// <summary>Which facts a field asks for, the same for every entity of a level. Shapes are told apart by reference: one
/// for each field of the document.</summary>
/// <param name="WithFacts">Whether the answer shows anything of the facts, not only where they lead.</param>
internal sealed record FactShape(FactFilter Filter, ListOrder.OfFacts Order, PageRequest Page, bool WithFacts = true);
