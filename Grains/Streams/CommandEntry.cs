namespace Collab.Streams;

internal sealed partial class StreamWriter<TState, TEvent>
{
    /// <summary>A command on its way: decided, and answered with the version that holds it.</summary>
    private sealed class CommandEntry(
        StreamWriter<TState, TEvent> writer, Caller? caller, CommandKey? command, Func<TState, Facts, Decision<TEvent>> decide) : Entry<Reply>
    {
        public override void Decide()
        {
            if (command is { } known && writer._recent.TryGet(known, out var stored))
            {
                Answer = stored;
                return;
            }
            var now = writer.Now;
            var decision = decide(writer.Tentative, new(now, writer._entropy.NewId()));
            var open = writer.Open;
            if (decision.Refusal is { } refusal)
            {
                Answer = Reply.Refused(refusal);
                return;
            }
            // All are evolved before any joins the batch: a fault in the middle leaves nothing behind.
            var after = open.After;
            var rows = new (TEvent Happened, StoredEvent Row, TState After)[decision.Events.Count];
            for (var i = 0; i < rows.Length; i++)
            {
                var info = new EventInfo(open.Version + 1 + i, now);
                after = writer._owner.Evolve(after, decision.Events[i], info);
                rows[i] = (decision.Events[i], EventCodec<TEvent>.Encode(decision.Events[i], info), after);
            }
            foreach (var (happened, row, state) in rows)
                open.Add(happened, row, state);
            Answer = new Reply(open.Version, decision.Created);
            if (decision.Events.Count == 0)
                return;
            open.Add(decision, command is { } id ? new StoredCommand(id.ToArray(), open.Version, decision.Created) : null, caller);
            if (command is { } waiting)
                writer._waiting[waiting] = this;
        }

        public override void Stored()
        {
            Forget();
            base.Stored();
        }

        public override void GiveUp(Refusal temporary)
        {
            Forget();
            base.GiveUp(temporary);
        }

        protected override Reply Refused(Refusal refusal) => Reply.Refused(refusal);

        private void Forget()
        {
            if (command is { } waiting)
                writer._waiting.Remove(waiting);
        }
    }
}
