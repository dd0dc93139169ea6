using System.IO.Compression;
using KnowledgeGraph.Server.Http.Replies;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Server.Http.Transport;

internal static class Compression
{
    public static void AddCompression(this IServiceCollection services)
    {
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, ReplyFormats.GraphQLResponse];
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.AddSingleton<IResponseCompressionProvider, LargeResponses>();
    }

    /// <summary>Small answers fit one packet either way.</summary>
    private sealed class LargeResponses(IServiceProvider services, IOptions<ResponseCompressionOptions> options)
        : ResponseCompressionProvider(services, options)
    {
        private const int Smallest = 1400;

        public override bool ShouldCompressResponse(HttpContext context) =>
            context.Response.ContentLength is null or >= Smallest && base.ShouldCompressResponse(context);
    }
}
