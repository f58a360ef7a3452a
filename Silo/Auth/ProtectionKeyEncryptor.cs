using System.Xml.Linq;
using Collab.Streams;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Collab.Silo.Auth;

internal sealed class ProtectionKeyEncryptor(IServerSecret secret) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement) =>
        new(new XElement("sealed", Convert.ToBase64String(SealedXml.Seal(plaintextElement, secret))), typeof(ProtectionKeyDecryptor));
}

/// <summary>Its type's name stands beside every stored key: renaming it signs everybody out.</summary>
internal sealed class ProtectionKeyDecryptor(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) =>
        SealedXml.Open(Convert.FromBase64String(encryptedElement.Value), services.GetRequiredService<IServerSecret>());
}
