using Collab.Domain.Meetings;
using Collab.Domain.Pictures;
using Collab.Meetings;
using Collab.Streams;

namespace Collab.Grains.Meetings;

/// <summary>The pictures of cards. Their bytes go to the database and come back from it; the grain remembers that they are there.</summary>
internal sealed partial class MeetingGrain
{
    /// <summary>All that is stored or on its way; what decisions rest on.</summary>
    private readonly Dictionary<ImageId, CardImage> _images = [];

    public Task<Refusal?> AddImage(Caller caller, ImageId image, byte[] file)
    {
        if (Version <= 0)
            return Task.FromResult<Refusal?>(IsDeleted ? Gone : Unknown);
        if (file.Length > _imageLimits.MaxBytes)
            return Task.FromResult<Refusal?>(No.ImageTooLarge($"A picture has at most {_imageLimits.MaxBytes} bytes."));
        if (Picture.Read(file) is not { } picture)
            return Task.FromResult<Refusal?>(No.ImageInvalid);
        if (picture.Width > _imageLimits.MaxSide || picture.Height > _imageLimits.MaxSide)
            return Task.FromResult<Refusal?>(No.ImageTooLarge($"A picture measures at most {_imageLimits.MaxSide} pixels a side."));
        return Writer.Submit(new ImageEntry(this, caller.Person, image, picture) { Since = Writer.Ticks });
    }

    public async Task<ImageReply> Image(Caller caller, ImageId image)
    {
        if (await MayRead(caller) is not null || !MeetingProjection.Shows(State, caller.Person, image, this))
            return ImageReply.None;
        return await Store.ReadImage(Key, image.Value, CancellationToken.None) is { } stored ? new(stored.MediaType, stored.Data) : ImageReply.None;
    }
}
