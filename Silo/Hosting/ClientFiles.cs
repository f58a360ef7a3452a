using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Net.Http.Headers;

namespace Collab.Silo.Hosting;

/// <summary>The web client. Its built files carry a hash in their names and never change; the page that names them is never kept.</summary>
internal static class ClientFiles
{
    private const string Hashed = "/assets";
    private const string Page = "/index.html";

    /// <summary>Files alone are compressed: an answer that holds a secret beside words of others' could be guessed by its length.</summary>
    public static void AddClientCompression(this WebApplicationBuilder builder)
    {
        builder.Services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = ["text/html", "text/css", "text/javascript", "image/svg+xml", "application/manifest+json"];
        });
        builder.Services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);
    }

    public static void UseClient(this WebApplication app)
    {
        app.UseResponseCompression();
        app.Use((http, next) =>
        {
            if (IsPage(http.Request))
                http.Request.Path = Page;
            return next(http);
        });
        app.UseStaticFiles(new StaticFileOptions
        {
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
                file.Context.Request.Path.StartsWithSegments(Hashed, StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache",
        });
    }

    /// <summary>Whether a browser goes to an address of the client's own; the rest has a place of its own here.</summary>
    private static bool IsPage(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && (request.Path == "/" || request.Headers[HeaderNames.Accept].ToString().Contains("text/html", StringComparison.Ordinal))
        && !request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
        && !request.Path.StartsWithSegments("/hub", StringComparison.Ordinal)
        && !Path.HasExtension(request.Path);
}
