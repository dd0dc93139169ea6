using GraphQL.Utilities;
using GraphQLParser.AST;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Building;

/// <summary>
/// What clients ask when they read a schema from a server, and what the engine tells only when switched on or not at
/// all: <c>@specifiedBy</c> and the deprecated arguments of directives.
/// </summary>
internal sealed class Introspection : BaseSchemaNodeVisitor
{
    private const string SpecifiedBy = "specifiedBy";

    /// <summary>Says where the form of a scalar is written down.</summary>
    public static void Specify(ScalarGraphType scalar, string url) => scalar.ApplyDirective(SpecifiedBy, "url", url);

    public static void Complete(Schema schema)
    {
        schema.Features.RepeatableDirectives = true;
        schema.Features.DeprecationOfInputValues = true;
        schema.Directives.Register(new SpecifiedByDirective());
        schema.RegisterVisitor(new Introspection());
    }

    public override void VisitObject(IObjectGraphType type, ISchema schema)
    {
        if (type.Name == "__Type")
            type.Add<IGraphType>("specifiedByURL", TextType, "Where the form of a scalar is written down.", scalar =>
                scalar.FindAppliedDirective(SpecifiedBy)?.FindArgument("url")?.Value
            );
        // No directive here has a deprecated argument, so that there is nothing to leave out.
        if (type.Name == "__Directive")
            type.GetField("args")!.Arguments = new QueryArguments(
                Argument("includeDeprecated", BooleanType, defaultValue: false)
            );
    }

    private sealed class SpecifiedByDirective : Directive
    {
        public SpecifiedByDirective()
            : base(SpecifiedBy, DirectiveLocation.Scalar)
        {
            Description = "Where the form of a scalar is written down.";
            Arguments = new QueryArguments(Argument("url", TextType.Required(), "Its address."));
        }

        public override bool? Introspectable => true;
    }
}
