using Xunit;

namespace Collab.Tests.Browser;

/// <summary>Marks the tests that share the browser; they run one after the other, since each holds several pages.</summary>
[CollectionDefinition(nameof(BrowserTests), DisableParallelization = true)]
public sealed class BrowserTests : ICollectionFixture<Chromium>;
