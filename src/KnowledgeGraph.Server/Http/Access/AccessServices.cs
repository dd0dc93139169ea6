using KnowledgeGraph.Server.Accounts;
using KnowledgeGraph.Server.Configuration;

namespace KnowledgeGraph.Server.Http.Access;

/// <summary>Accounts and the gate before the endpoints.</summary>
internal static class AccessServices
{
    public static void AddAccess(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(new AccountsFile(GraphFiles.Accounts(configuration)));
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<People>();
        services.AddSingleton<Sessions>();
        services.AddSingleton<ApiKeys>();
        services.AddSingleton<AccountNames>();
        services.AddSingleton<LoginDesk>();
        services.AddSingleton<FirstAdmin>();
        services.AddSingleton<ProviderTokens>();
        services.AddProvider(configuration);
        services.AddSingleton<Callers>();
        services.AddSingleton<AccessGate>();
        services.AddSingleton<LoginWatch>();
    }

    public static void UseAccess(this WebApplication app)
    {
        var gate = app.Services.GetRequiredService<AccessGate>();
        app.Use(gate.RunAsync);
    }
}
