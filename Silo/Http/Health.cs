using Collab.Streams;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Collab.Silo.Http;

internal static class Health
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz", () => TypedResults.Ok());
        routes.MapGet("/readyz", ReadyAsync);
    }

    /// <summary>Ready when the storage answers and the silo is active.</summary>
    private static async Task<Results<Ok, StatusCodeHttpResult>> ReadyAsync(IEventStore store, ILocalSiloDetails silo, ISiloStatusOracle cluster, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        try
        {
            await store.Ping(patience.Token);
        }
        catch (Exception fault) when (fault is StorageUnavailableException or OperationCanceledException)
        {
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        return cluster.GetApproximateSiloStatus(silo.SiloAddress) is SiloStatus.Active
            ? TypedResults.Ok()
            : TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }
}
