using System.Xml.Linq;
using Collab.Silo.Storage;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Collab.Silo.Auth;

internal sealed class ProtectionKeyRing(IDatabase database) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() => [.. database.ReadProtectionKeys().Select(XElement.Parse)];

    public void StoreElement(XElement element, string friendlyName) =>
        database.StoreProtectionKey(friendlyName, element.ToString(SaveOptions.DisableFormatting));
}
