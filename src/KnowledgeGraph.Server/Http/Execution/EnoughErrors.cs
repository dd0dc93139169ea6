using GraphQL;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace KnowledgeGraph.Server.Http.Execution;

/// <summary>Ends a validation once it has found more than is reported: each unknown field costs a search for names like
/// it.</summary>
internal sealed class EnoughErrors(int limit) : ValidationRuleBase, INodeVisitor
{
    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) => new(this);

    public ValueTask EnterAsync(ASTNode node, ValidationContext context)
    {
        if (context.HasErrors && context.Errors.Count() >= limit)
        {
            var errors = new ExecutionErrors();
            errors.AddRange(context.Errors);
            throw new DocumentInvalidException(errors);
        }
        return default;
    }

    public ValueTask LeaveAsync(ASTNode node, ValidationContext context) => default;
}
