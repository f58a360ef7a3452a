using Collab.Domain.Meetings;
using Collab.Domain.Pictures;
using Collab.Meetings;
using Collab.People;
using Collab.Streams;

namespace Collab.Grains.Meetings;

internal sealed partial class MeetingGrain
{
    /// <summary>A picture on its way. Its row names neither who brought it nor when.</summary>
    private sealed class ImageEntry(MeetingGrain meeting, PersonId person, ImageId image, Picture picture) : Entry<Refusal?>
    {
        public override void Decide()
        {
            Answer = null;
            if (meeting._images.ContainsKey(image))
                return;
            Answer = Meeting.MayAddImage(meeting.Tentative, person)
                ?? (meeting._images.Count < meeting._imageLimits.MaxPerMeeting ? null : No.TooManyImages(meeting._imageLimits.MaxPerMeeting));
            if (Answer is not null)
                return;
            meeting._images[image] = new(image, picture.Width, picture.Height);
            meeting.Writer.AddImage(new(new(image.Value, picture.Width, picture.Height), picture.MediaType, picture.Bytes));
        }

        protected override Refusal? Refused(Refusal refusal) => refusal;
    }
}
