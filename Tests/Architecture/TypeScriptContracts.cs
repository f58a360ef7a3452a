using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Collab.Streams;
using Collab.Voting;

namespace Collab.Tests.Architecture;

/// <summary>Writes the TypeScript of wire types by reflection, by the rules of docs/protocol.md.</summary>
internal sealed class TypeScriptContracts
{
    private readonly SortedDictionary<string, string> _declarations = new(StringComparer.Ordinal);
    private readonly HashSet<Type> _seen = [];
    private readonly NullabilityInfoContext _nullability = new();

    /// <summary>The source of the given types and of all that they are made of, in the order of their names.</summary>
    public static string Of(IEnumerable<Type> roots)
    {
        var contracts = new TypeScriptContracts();
        foreach (var root in roots)
            contracts.Reference(root);
        var source = new StringBuilder("// Generated from Grains.Interfaces by Tests/Architecture/TypeScriptContracts.cs. Do not edit.\n");
        foreach (var declaration in contracts._declarations.Values)
            source.Append('\n').Append(declaration);
        return source.Append('\n').Append(Words(typeof(RefusalCode))).Append('\n').Append(Words(typeof(RoundVerdict))).ToString();
    }

    /// <summary>How TypeScript names a type; declares it on the way when it is one of ours.</summary>
    private string Reference(Type type)
    {
        if (type == typeof(string) || type == typeof(Guid) || type == typeof(DateTimeOffset) || type == typeof(DateOnly))
            return "string";
        if (type == typeof(int) || type == typeof(long) || type == typeof(double))
            return "number";
        if (type == typeof(bool))
            return "boolean";
        if (type.IsGenericParameter)
            return type.Name;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            return $"readonly {Reference(type.GetGenericArguments()[0])}[]";
        if (!type.IsGenericType)
            return Declare(type);
        Declare(type.GetGenericTypeDefinition());
        return $"{PlainName(type)}<{string.Join(", ", type.GetGenericArguments().Select(Reference))}>";
    }

    private string Declare(Type type)
    {
        if (type.Namespace?.StartsWith("Collab.", StringComparison.Ordinal) is not true)
            throw new NotSupportedException($"{type} has no form on the wire. Teach {nameof(TypeScriptContracts)} what it is.");
        if (_seen.Add(type))
            _declarations[PlainName(type)] = Declaration(type);
        return PlainName(type);
    }

    private string Declaration(Type type)
    {
        if (IsId(type) || type == typeof(StreamKey))
            return $"export type {type.Name} = string;\n";
        if (type.IsEnum)
            return $"export type {type.Name} = {string.Join(" | ", EnumNames(type).Select(name => $"'{name}'"))};\n";
        var derived = type.GetCustomAttributes<JsonDerivedTypeAttribute>().Select(one => one.DerivedType).ToList();
        if (derived.Count > 0)
            return $"export type {type.Name} =\n{string.Concat(derived.Select(one => $"  | {Reference(one)}\n")).TrimEnd('\n')};\n";
        return Interface(type);
    }

    private string Interface(Type type)
    {
        var source = new StringBuilder($"export interface {PlainName(type)}");
        if (type.IsGenericTypeDefinition)
            source.Append('<').AppendJoin(", ", type.GetGenericArguments().Select(one => one.Name)).Append('>');
        source.Append(" {\n");
        if (Discriminator(type) is { } name)
            source.Append($"  readonly type: '{name}';\n");
        foreach (var property in Properties(type))
            source.Append($"  readonly {Property(property)};\n");
        return source.Append("}\n").ToString();
    }

    private string Property(PropertyInfo property)
    {
        var value = Nullable.GetUnderlyingType(property.PropertyType);
        var optional = value is not null || _nullability.Create(property).ReadState is NullabilityState.Nullable
            || property.GetCustomAttribute<JsonIgnoreAttribute>()?.Condition is JsonIgnoreCondition.WhenWritingDefault;
        return $"{JsonNamingPolicy.CamelCase.ConvertName(property.Name)}{(optional ? "?" : "")}: {Reference(value ?? property.PropertyType)}";
    }

    private static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).OrderBy(property => property.MetadataToken);

    private static string? Discriminator(Type type) =>
        type.BaseType?.GetCustomAttributes<JsonDerivedTypeAttribute>().SingleOrDefault(one => one.DerivedType == type)?.TypeDiscriminator as string;

    private static IEnumerable<string> EnumNames(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => field.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? throw new NotSupportedException($"{type}.{field.Name} has no name on the wire."));

    private static bool IsId(Type type) =>
        type.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IId<>));

    private static string PlainName(Type type) => type.Name.Split('`')[0];

    /// <summary>A class of constant words, as a list and a type of the same name.</summary>
    private static string Words(Type type)
    {
        var list = $"{JsonNamingPolicy.CamelCase.ConvertName(type.Name)}s";
        var words = type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => $"  '{field.GetRawConstantValue()}',\n");
        return $"export const {list} = [\n{string.Concat(words)}] as const;\n\nexport type {type.Name} = (typeof {list})[number];\n";
    }
}
