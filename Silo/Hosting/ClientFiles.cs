using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace Collab.Silo.Hosting;

/// <summary>The web client. Its built files carry a hash in their names and never change; the page that names them is never kept.</summary>
internal static class ClientFiles
{
    private const string Hashed = "/assets";
    private const string Page = "/index.html";

    /// <summary>What the client's build adds to the name of a file that it compressed as well as it can be.</summary>
    private const string Brotli = ".br";

    /// <summary>Files alone are compressed: an answer that holds a secret beside words of others' could be guessed by its length.</summary>
    public static void AddClientCompression(this WebApplicationBuilder builder)
    {
        builder.Services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = ["text/html", "text/css", "text/javascript", "image/svg+xml", "application/manifest+json"];
        });
        builder.Services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);
        // Browsers ask for brotli over https and of their own machine alone.
        builder.Services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Optimal);
    }

    public static void UseClient(this WebApplication app)
    {
        app.UseResponseCompression();
        var files = app.Environment.WebRootFileProvider;
        app.Use((http, next) =>
        {
            if (IsPage(http.Request))
                http.Request.Path = Page;
            if (TakesBrotli(http.Request) && files.GetFileInfo(http.Request.Path + Brotli).Exists)
                http.Request.Path += Brotli;
            return next(http);
        });
        var types = new FileExtensionContentTypeProvider { Mappings = { [Brotli] = "application/octet-stream" } };
        app.UseStaticFiles(new StaticFileOptions
        {
            ContentTypeProvider = types,
            OnPrepareResponse = file => Describe(file.Context, types),
        });
    }

    private static void Describe(HttpContext http, FileExtensionContentTypeProvider types)
    {
        var (path, headers) = (http.Request.Path, http.Response.Headers);
        headers.CacheControl = path.StartsWithSegments(Hashed, StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache";
        if (!path.Value!.EndsWith(Brotli, StringComparison.Ordinal) || !types.TryGetContentType(path.Value[..^Brotli.Length], out var type))
            return;
        (headers.ContentType, headers.ContentEncoding) = (type, "br");
        headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
    }

    private static bool TakesBrotli(HttpRequest request) =>
        request.GetTypedHeaders().AcceptEncoding.Any(coding => coding.Value == "br" && coding.Quality is null or > 0);

    /// <summary>Whether a browser goes to an address of the client's own; the rest has a place of its own here.</summary>
    private static bool IsPage(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && (request.Path == "/" || request.Headers[HeaderNames.Accept].ToString().Contains("text/html", StringComparison.Ordinal))
        && !request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
        && !request.Path.StartsWithSegments("/hub", StringComparison.Ordinal)
        && !Path.HasExtension(request.Path);
}
