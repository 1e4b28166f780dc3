package clusterkb.rules.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading a rule file, however long it has become since its length was asked. */
class FolderFenceTest {
  private static final int MOST = 1_000;

  @TempDir private Path folder;

  @Test
  void allOfAFileIsReadAndOneByteMoreThanIsAllowed() throws IOException {
    Path file = folder.resolve("x.drl");
    byte[] content = new byte[3 * MOST];
    new Random(1).nextBytes(content);
    for (int length : new int[] {0, 1, 2, 500, MOST - 1, MOST, MOST + 1, 3 * MOST}) {
      Files.write(file, Arrays.copyOf(content, length));
      for (long seeming : new long[] {0, 1, length, 2L * length, MOST, 5L * MOST}) {
        assertThat(FolderFence.bytes(file, seeming, MOST))
            .as("%s bytes, %s expected", length, seeming)
            .isEqualTo(Arrays.copyOf(content, Math.min(length, MOST + 1)));
      }
    }
  }

  @Test
  void aLinkIsNotFollowed() throws IOException {
    Path file = Files.writeString(folder.resolve("x.drl"), "rule");
    Path link = Files.createSymbolicLink(folder.resolve("y.drl"), file);
    assertThatThrownBy(() -> FolderFence.bytes(link, 4, MOST)).isInstanceOf(IOException.class);
  }
}
