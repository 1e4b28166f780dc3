package clusterkb.rules.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** SHA-256 over texts and bytes, each with its length, so that no two sequences run together. */
final class Hash {
  /** Its length in bytes. */
  static final int SIZE = 32;

  private final MessageDigest digest = sha256();

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  Hash add(String text) {
    return add(text.getBytes(StandardCharsets.UTF_8));
  }

  Hash add(byte[] bytes) {
    digest.update(
        new byte[] {
          (byte) (bytes.length >> 24),
          (byte) (bytes.length >> 16),
          (byte) (bytes.length >> 8),
          (byte) bytes.length
        });
    digest.update(bytes);
    return this;
  }

  Hash add(Map<String, String> texts) {
    texts.forEach((path, text) -> add(path).add(text));
    return this;
  }

  Hash addFiles(Map<String, byte[]> files) {
    files.forEach((path, content) -> add(path).add(content));
    return this;
  }

  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
