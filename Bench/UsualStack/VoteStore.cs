using System.Text.Json;
using Npgsql;

namespace Collab.Bench.UsualStack;

/// <summary>One row a vote in PostgreSQL; each INSERT is a transaction of its own.</summary>
internal sealed class VoteStore(NpgsqlDataSource database)
{
    public async Task CreateAsync()
    {
        await using var command = database.CreateCommand("""
            create table if not exists votes (
              round text not null, voter text not null, revision integer not null, ballot_id text not null, ballot jsonb not null,
              primary key (round, voter, revision))
            """);
        await command.ExecuteNonQueryAsync();
    }

    public async Task InsertAsync(CastRequest cast, string voter, CancellationToken cancel)
    {
        await using var command = database.CreateCommand("insert into votes values ($1, $2, $3, $4, $5::jsonb)");
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = cast.Round });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = voter });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = cast.Revision });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = cast.BallotId });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = JsonSerializer.Serialize(cast.Ballot, JsonSerializerOptions.Web) });
        await command.ExecuteNonQueryAsync(cancel);
    }

    public async Task<Dictionary<string, int>> TallyAsync(string round, CancellationToken cancel)
    {
        await using var command = database.CreateCommand("""
            select choice->>'option', sum((choice->>'value')::int)::int
            from (select distinct on (voter) ballot from votes where round = $1 order by voter, revision desc) last,
                 jsonb_array_elements(last.ballot->'choices') choice
            group by 1
            """);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = round });
        var tally = new Dictionary<string, int>();
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
            tally[rows.GetString(0)] = rows.GetInt32(1);
        return tally;
    }
}
