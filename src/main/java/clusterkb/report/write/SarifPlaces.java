package clusterkb.report.write;

import clusterkb.engine.Conclusion;
import clusterkb.engine.Reads;
import clusterkb.explain.Evidence;
import clusterkb.explain.Explanation;
import clusterkb.facts.Fact;
import clusterkb.facts.Place;
import clusterkb.facts.PropertyType;
import clusterkb.report.Report;
import clusterkb.rules.lang.Body;
import clusterkb.rules.lang.Constraint;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** Where results stand in the customer's files, and by what they are known again. */
final class SarifPlaces {
  private static final int SHORT = 16;

  private final JsonGenerator out;

  SarifPlaces(JsonGenerator out) {
    this.out = out;
  }

  /**
   * Writes where a result stands: at what decides it; else where the file states its subject; else
   * at the beginning of the file. All else that it rests on is related to it.
   */
  void of(Report report, Explanation explanation) throws IOException {
    Conclusion one = explanation.conclusion();
    Evidence decisive = decisive(explanation);
    Place place = decisive == null ? one.subject().place() : decisive.place();
    out.writeArrayFieldStart("locations");
    out.writeStartObject();
    physical(place == null ? new Place(report.deployment().file(), 1, 1) : place);
    logical(one.subject());
    out.writeEndObject();
    out.writeEndArray();
    List<Evidence> others =
        explanation.because().stream()
            .filter(evidence -> evidence != decisive && evidence.place() != null)
            .toList();
    if (!others.isEmpty()) {
      out.writeArrayFieldStart("relatedLocations");
      for (Evidence other : others) {
        out.writeStartObject();
        out.writeNumberField("id", others.indexOf(other) + 1);
        physical(other.place());
        out.writeObjectFieldStart("message");
        out.writeStringField("text", SarifRules.text(other.toString()));
        out.writeEndObject();
        out.writeEndObject();
      }
      out.writeEndArray();
    }
  }

  /**
   * The property that decides: one that the rules for what breaks the requirement read, rather than
   * the ones for whom it speaks of; the subject's own before others. Null where none stands in a
   * file, or where it is not known yet.
   */
  private static Evidence decisive(Explanation explanation) {
    if (!explanation.missing().isEmpty()) {
      return null;
    }
    Conclusion one = explanation.conclusion();
    Set<PropertyType> read = new HashSet<>();
    one.requirement().breaches().forEach(breach -> read(breach.body(), read));
    List<Evidence> stated =
        explanation.because().stream().filter(evidence -> evidence.place() != null).toList();
    List<Evidence> deciding =
        stated.stream().filter(evidence -> read.contains(evidence.property())).toList();
    List<Evidence> candidates = deciding.isEmpty() ? stated : deciding;
    return candidates.stream()
        .filter(evidence -> evidence.fact() == one.subject())
        .findFirst()
        .orElse(candidates.isEmpty() ? null : candidates.get(0));
  }

  private static void read(Body body, Set<PropertyType> read) {
    List<Constraint> constraints = new ArrayList<>(body.constraints());
    body.tallies().forEach(tally -> constraints.addAll(tally.constraints()));
    for (Constraint constraint : constraints) {
      Reads.of(constraint).forEach(one -> read.add(one.property()));
    }
    body.groups().forEach(group -> read(group.body(), read));
  }

  /** Writes a location; as an item of a list where the field has no name. */
  void location(String field, Place place) throws IOException {
    if (field != null) {
      out.writeFieldName(field);
    }
    out.writeStartObject();
    physical(place);
    out.writeEndObject();
  }

  private void physical(Place place) throws IOException {
    out.writeObjectFieldStart("physicalLocation");
    out.writeObjectFieldStart("artifactLocation");
    out.writeStringField("uri", uri(place.file()));
    out.writeEndObject();
    out.writeObjectFieldStart("region");
    out.writeNumberField("startLine", Math.max(1, place.line()));
    if (place.column() > 0) {
      out.writeNumberField("startColumn", place.column());
    }
    out.writeEndObject();
    out.writeEndObject();
  }

  private void logical(Fact subject) throws IOException {
    out.writeArrayFieldStart("logicalLocations");
    out.writeStartObject();
    out.writeStringField("fullyQualifiedName", subject.toString());
    out.writeStringField("kind", subject.type().name());
    out.writeEndObject();
    out.writeEndArray();
  }

  /** Writes by what a result is known again, wherever its lines have moved to. */
  void fingerprint(String... identity) throws IOException {
    String hash = hash(String.join("\0", identity));
    out.writeObjectFieldStart("fingerprints");
    out.writeStringField("clusterkb/v1", hash);
    out.writeEndObject();
    // The one that GitHub goes by; it has the form of what GitHub works out from a file's lines.
    out.writeObjectFieldStart("partialFingerprints");
    out.writeStringField("primaryLocationLineHash", hash.substring(0, SHORT) + ":1");
    out.writeEndObject();
  }

  private static String hash(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A path as a reference in the sense of RFC 3986, which stays relative where the path is. */
  static String uri(String file) {
    String path = file.replace('\\', '/');
    if (path.matches("[A-Za-z]:/.*")) {
      path = "file:///" + path.substring(0, 2) + encoded(path.substring(2));
    } else if (path.startsWith("/")) {
      path = "file://" + encoded(path);
    } else {
      path = encoded(path);
    }
    return path;
  }

  private static String encoded(String path) {
    StringBuilder text = new StringBuilder();
    for (byte one : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (one & 0xFF);
      if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') {
        text.append(c);
      } else if ("-._~/!".indexOf(c) >= 0) {
        text.append(c);
      } else {
        text.append('%').append(HexFormat.of().withUpperCase().toHexDigits(one));
      }
    }
    return text.toString();
  }
}
