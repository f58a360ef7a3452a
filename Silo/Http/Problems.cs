using Collab.Streams;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Collab.Silo.Http;

/// <summary>Refusals as HTTP: <c>application/problem+json</c> with the code, and the status that fits it.</summary>
internal static class Problems
{
    public const string Code = "code";

    public static readonly Refusal NotSignedIn = new(RefusalCode.NotSignedIn, "Nobody is signed in on this device.");
    public static readonly Refusal ForeignOrigin = new(RefusalCode.ForeignOrigin, "The request came from another site.");
    public static readonly Refusal TooFast = new(RefusalCode.TooFast, "Too many requests from this address; try again in a minute.");
    public static readonly Refusal Malformed = new(RefusalCode.Malformed, "The request could not be read.");
    public static readonly Refusal NameMissing = new(RefusalCode.Empty, "A new guest needs a name.");
    public static readonly Refusal CodeInvalid = new(RefusalCode.CodeInvalid, "That code does not lead anywhere now.");
    public static readonly Refusal InviteInvalid = new(RefusalCode.InviteInvalid, "That invite does not lead anywhere now.");
    public static readonly Refusal Unknown = new(RefusalCode.Unknown, "There is nothing by that name.");

    public static ProblemHttpResult Of(Refusal refusal) =>
        TypedResults.Problem(title: refusal.Message, statusCode: StatusOf(refusal.Code), extensions: [new(Code, refusal.Code)]);

    /// <summary>Whether an endpoint's result says that a code or invite was wrong.</summary>
    public static bool IsWrongGuess(object? result) =>
        (result is INestedHttpResult nested ? nested.Result : result) is ProblemHttpResult problem
        && problem.ProblemDetails.Extensions[Code] is RefusalCode.CodeInvalid or RefusalCode.InviteInvalid;

    private static int StatusOf(string code) => code switch
    {
        RefusalCode.NotSignedIn => StatusCodes.Status401Unauthorized,
        RefusalCode.ForeignOrigin or RefusalCode.NotAllowed or RefusalCode.NotMember or RefusalCode.NotFacilitator
            or RefusalCode.Removed or RefusalCode.DoorClosed => StatusCodes.Status403Forbidden,
        RefusalCode.Unknown or RefusalCode.InviteInvalid or RefusalCode.CodeInvalid => StatusCodes.Status404NotFound,
        RefusalCode.Deleted => StatusCodes.Status410Gone,
        RefusalCode.TooFast => StatusCodes.Status429TooManyRequests,
        RefusalCode.Temporary => StatusCodes.Status503ServiceUnavailable,
        RefusalCode.Malformed or RefusalCode.TooLong or RefusalCode.Empty or RefusalCode.TooMany
            or RefusalCode.ImageInvalid or RefusalCode.ImageTooLarge or RefusalCode.TooManyImages => StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status409Conflict,
    };
}
