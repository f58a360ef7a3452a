using Collab.Silo.Storage;
using Collab.Streams;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace Collab.Silo.Auth;

internal static class DataProtectionSetup
{
    /// <summary>The keys that cookies are signed with stand in the database, the same for every silo, encrypted under the server secret.</summary>
    public static void AddCollabDataProtection(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("collab");
        services.AddOptions<KeyManagementOptions>().Configure<IDatabase, IServerSecret>((options, database, secret) =>
        {
            options.XmlRepository = new ProtectionKeyRing(database);
            options.XmlEncryptor = new ProtectionKeyEncryptor(secret);
        });
    }
}
