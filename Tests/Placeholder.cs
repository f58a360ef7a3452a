namespace Collab.Tests;
