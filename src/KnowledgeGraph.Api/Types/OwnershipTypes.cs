using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Model;
using KnowledgeGraph.Owners;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Types;

/// <summary>The answers about owners.</summary>
internal sealed class OwnershipTypes
{
    // What is read for each fact of each step of each chain is read that often.
    private const int MostlyEnds = 20;

    private readonly EnumerationGraphType _verdict = Enumeration(
        "OwnershipVerdict",
        "Whether something counts as owned.",
        [
            ("yes", Verdict.Yes, "What is known is enough for it."),
            ("no", Verdict.No, "What is known leaves too little for it."),
            ("notEnoughKnown", Verdict.NotEnoughKnown, "It can be so, or not: owners or shares are missing."),
        ]
    );

    public OwnershipTypes(EntityTypes entities, FactTypes facts, IGraphType date)
    {
        var end = End(entities, Chain(entities, facts));
        Owners = Answer("Owners", "Who owns an entity on a day.", entities, date);
        Owners
            .Add<OwnershipAnswer>("owners", end.ListOf().Required(), "The owners, those with most first.", answer =>
                answer.Ends.Select(one => new EndView(one, answer))
            )
            .Often(MostlyEnds);
        Owners.Add<OwnershipAnswer>(
            "rules",
            Rule(entities).ListOf().Required(),
            "What the rules that hold on the day say; which they are stands in the ontology. A potential match for "
                + "people to judge, never a clearance.",
            answer => answer.Rules.Select(rule => new RuleView(rule, answer))
        );
        Owned = Answer("Owned", "What an entity owns or controls on a day.", entities, date);
        Owned
            .Add<OwnershipAnswer>("owned", end.ListOf().Required(), "What it has most of first.", answer =>
                answer.Ends.Select(one => new EndView(one, answer))
            )
            .Often(MostlyEnds);
    }

    /// <summary>Who owns an entity.</summary>
    public ObjectGraphType Owners { get; }

    /// <summary>What an entity owns.</summary>
    public ObjectGraphType Owned { get; }

    private static ObjectGraphType Answer(string name, string description, EntityTypes entities, IGraphType date)
    {
        var type = new ObjectGraphType { Name = name, Description = description };
        type.Add<OwnershipAnswer>("entity", entities.Entity.Required(), "The entity.", answer => answer.Entity);
        type.Add<OwnershipAnswer>("on", date.Required(), "The day.", answer => answer.On);
        type.Add<OwnershipAnswer>(
            "circular",
            BooleanType.Required(),
            "Whether somebody owns a part of itself; such circles are left where they close.",
            answer => answer.Circular
        );
        type.Add<OwnershipAnswer>("truncated", BooleanType.Required(), "Whether there is more than is told.", answer =>
            answer.Truncated
        );
        return type;
    }

    private ObjectGraphType End(EntityTypes entities, ObjectGraphType chain)
    {
        var type = new ObjectGraphType { Name = "OwnershipEnd", Description = "An owner, or something owned." };
        type.Add<EndView>("entity", entities.Entity.Required(), "Who or what.", view => view.End.Entity);
        AddShare<EndView>(type, "Directly and through others together", view => view.End.Share);
        type.Add<EndView>("chains", chain.ListOf().Required(), "All ways, the shortest first.", view =>
            view.End.Chains.Select(one => new ChainView(one, view.Answer))
        );
        type.Add<EndView>(
            "controls",
            _verdict.Required(),
            "Whether the owner has half or more of it at each step, own shares and those of whom it controls together, "
                + "or is said to control it.",
            view => view.End.Controls
        );
        type.Add<EndView>("ultimate", BooleanType.Required(), "Whether no owner of it is known.", view =>
            view.End.Ultimate
        );
        type.Add<EndView>(
            "restrictions",
            entities.Entity.ListOf().Required(),
            "Restrictions against it that are in force on the day.",
            view => view.End.Measures
        );
        return type;
    }

    private static ObjectGraphType Chain(EntityTypes entities, FactTypes facts)
    {
        var step = new ObjectGraphType { Name = "OwnershipStep", Description = "What one holds of another." };
        step.Add<StepView>("owner", entities.Entity.Required(), "Who holds.", view =>
            view.Answer.Entities[view.Step.Owner]
        );
        step.Add<StepView>("owned", entities.Entity.Required(), "What is held.", view =>
            view.Answer.Entities[view.Step.Owned]
        );
        AddShare<StepView>(step, "The share", view => view.Step.Share);
        step.Add<StepView>("controls", BooleanType.Required(), "Whether it is said to control it.", view =>
            view.Step.Controls
        );
        step.Add<StepView>("fact", facts.Fact.Required(), "The fact that tells the share, with its words.", view =>
            FactOf(view, view.Step.Facts[0])
        );
        step.Add<StepView>("facts", facts.Fact.ListOf().Required(), "All facts that say so.", view =>
            view.Step.Facts.Select(fact => FactOf(view, fact))
        );
        var chain = new ObjectGraphType
        {
            Name = "OwnershipChain",
            Description = "A way from an owner to what it owns.",
        };
        AddShare<ChainView>(chain, "The product of the shares along it", view => view.Chain.Share);
        chain.Add<ChainView>("steps", step.ListOf().Required(), "From the owner down.", view =>
            view.Chain.Steps.Select(one => new StepView(one, view.Answer))
        );
        return chain;
    }

    private static FactView FactOf(StepView view, Fact fact) => new(fact, view.Answer.Entities[fact.Object!]);

    private ObjectGraphType Rule(EntityTypes entities)
    {
        var type = new ObjectGraphType { Name = "OwnershipRule", Description = "What a rule says of an entity." };
        type.Add<RuleView>("id", TextType.Required(), "Slug of the rule.", view => view.Answer.Rule.Id);
        type.Add<RuleView>("label", TextType.Required(), "As people call it.", view => view.Answer.Rule.Label);
        type.Add<RuleView>("source", TextType, "Where it is stated.", view => view.Answer.Rule.Source);
        type.Add<RuleView>("verdict", _verdict.Required(), "Whether the entity counts as restricted.", view =>
            view.Answer.Verdict
        );
        type.Add<RuleView>(
            "restricted",
            BooleanType.Required(),
            "Whether it is under restrictions itself: the verdict is yes then, whatever is known of shares.",
            view => view.Answer.Restricted
        );
        AddShare<RuleView>(type, "The share of those who count in it", view => view.Answer.Share);
        type.Add<RuleView>("by", entities.Entity.ListOf().Required(), "The direct owners that count.", view =>
            view.Answer.By.Select(id => view.Of.Entities[id])
        );
        return type;
    }

    private static void AddShare<T>(ObjectGraphType type, string what, Func<T, Share> share)
    {
        type.Add<T>("least", FloatType.Required(), $"{what}, in percent: at least so much is known.", view =>
            (double)share(view).Least
        );
        type.Add<T>("most", FloatType.Required(), $"{what}, in percent: it can be at most so much.", view =>
            (double)share(view).Most
        );
    }

    private sealed record EndView(OwnerEnd End, OwnershipAnswer Answer);

    private sealed record ChainView(OwnerChain Chain, OwnershipAnswer Answer);

    private sealed record StepView(Holding Step, OwnershipAnswer Answer);

    private sealed record RuleView(RuleAnswer Answer, OwnershipAnswer Of);
}
