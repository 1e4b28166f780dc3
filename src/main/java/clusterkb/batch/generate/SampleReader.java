package clusterkb.batch.generate;

import clusterkb.facts.Account;
import clusterkb.facts.Fact;
import clusterkb.facts.FactType;
import clusterkb.facts.FactTypes;
import clusterkb.facts.Node;
import clusterkb.facts.PropertyKind;
import clusterkb.facts.PropertyType;
import clusterkb.facts.read.DeploymentReader;
import clusterkb.text.Diagnostic;
import clusterkb.text.DiagnosticException;
import clusterkb.text.Tree;
import clusterkb.text.TreeReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Reads the sample deployments of a folder: {@code deployment.yaml} in each folder in it. */
final class SampleReader {
  private static final String DOCUMENT = "deployment.yaml";
  private static final String VERDICTS = "verdicts.txt";

  private final FactTypes types;
  private final Symbols symbols = new Symbols();

  private SampleReader(FactTypes types) {
    this.types = types;
  }

  /**
   * All samples of a folder that have at least two nodes, in the order of their names.
   *
   * @throws DiagnosticException if there are none, or if one cannot be read
   */
  static List<Sample> all(FactTypes types, Path folder) {
    List<Path> folders = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        if (Files.isRegularFile(entry.resolve(DOCUMENT))) {
          folders.add(entry);
        }
      }
    } catch (IOException e) {
      throw absent(folder, "the folder of samples cannot be read");
    }
    Collections.sort(folders);
    List<Sample> samples = new ArrayList<>();
    for (Path one : folders) {
      Sample sample = read(types, one);
      if (sample.nodes() >= 2) {
        samples.add(sample);
      }
    }
    if (samples.isEmpty()) {
      throw absent(folder, "no folder in here holds a " + DOCUMENT + " with two nodes or more");
    }
    return samples;
  }

  private static DiagnosticException absent(Path folder, String message) {
    return new DiagnosticException(
        Diagnostic.ofFile(
            folder.toString(),
            message,
            "Deployments are made from samples. Name the folder facts-samples of a checkout with"
                + " --templates."));
  }

  private static Sample read(FactTypes types, Path folder) {
    Path file = folder.resolve(DOCUMENT);
    // Says what is wrong with it, if anything is; after that its shape is known to be right.
    DeploymentReader.read(types, file);
    Tree.Mapping tree = (Tree.Mapping) TreeReader.read(file);
    SampleReader reader = new SampleReader(types);
    reader.gather(tree);
    Part document = reader.part(null, tree);
    return Sample.of(
        folder.getFileName().toString(),
        document,
        reader.symbols.all(),
        healthy(folder.resolve(VERDICTS)),
        complete(types, document));
  }

  private static boolean healthy(Path verdicts) {
    try {
      return !Files.exists(verdicts)
          || !Files.readString(verdicts, StandardCharsets.UTF_8).contains("VIOLATED");
    } catch (IOException e) {
      throw absent(verdicts, "the verdicts cannot be read");
    }
  }

  private static boolean complete(FactTypes types, Part document) {
    List<Part> all = new ArrayList<>(List.of(document));
    document.below(all::add);
    return all.stream()
        .allMatch(
            part ->
                types.listedIn(part.type()).values().stream()
                    .map(part.lists()::get)
                    .allMatch(listing -> listing != null && !listing.open()));
  }

  /** Nodes come first: what stands before the backslash of a local account is a node. */
  private void gather(Tree.Mapping tree) {
    Map<String, FactType> listed = types.listedIn(null);
    for (FactType type : listed.values()) {
      if (type.javaClass() == Node.class) {
        gather(tree, type);
      }
    }
    for (FactType type : listed.values()) {
      if (type.javaClass() != Account.class) {
        gather(tree, type);
      }
    }
    gather(tree, types.of(Account.class));
  }

  private void gather(Tree.Mapping tree, FactType type) {
    Tree given = tree.get(type.info().key());
    List<Tree> items =
        given instanceof Tree.Sequence sequence
            ? sequence.items()
            : given == null ? List.of() : List.of(given);
    Class<? extends Fact> javaClass = type.javaClass();
    for (Tree item : items) {
      Tree name =
          item instanceof Tree.Mapping mapping && type.identity() != null
              ? mapping.get(type.identity().name())
              : item;
      if (name instanceof Tree.Scalar scalar && scalar.kind() != Tree.Kind.NULL) {
        symbols.called(javaClass, scalar.text().strip());
      }
    }
  }

  private Part part(FactType type, Tree.Mapping mapping) {
    Part part = new Part(type);
    Map<String, FactType> listed = types.listedIn(type);
    for (Tree.Entry entry : mapping.entries()) {
      FactType of = listed.get(entry.key());
      PropertyType property = type == null ? null : type.property(entry.key());
      if (of != null) {
        list(part, of, entry.value());
      } else if (property != null) {
        value(part, property, entry.value());
      }
    }
    return part;
  }

  private void list(Part owner, FactType type, Tree tree) {
    List<Tree> items = List.of(tree);
    if (tree instanceof Tree.Sequence sequence) {
      items = sequence.items();
    } else if (!type.isSingle() || unknown(tree)) {
      return;
    }
    Part.Listing listing = new Part.Listing();
    for (Tree item : items) {
      if (more(item)) {
        listing.leaveOpen();
      } else if (item instanceof Tree.Mapping mapping) {
        listing.parts().add(part(type, mapping));
      } else if (item instanceof Tree.Scalar scalar) {
        Part part = new Part(type);
        part.values().put(type.identity(), Part.Value.of(text(type.identity(), scalar)));
        listing.parts().add(part);
      }
    }
    owner.lists().put(type, listing);
  }

  private void value(Part part, PropertyType property, Tree tree) {
    if (unknown(tree)) {
      return;
    }
    if (tree instanceof Tree.Scalar scalar) {
      part.values().put(property, Part.Value.of(text(property, scalar)));
    } else if (tree instanceof Tree.Sequence sequence) {
      List<Text> items = new ArrayList<>();
      boolean open = false;
      for (Tree item : sequence.items()) {
        if (more(item)) {
          open = true;
        } else {
          items.add(text(property, (Tree.Scalar) item));
        }
      }
      part.values().put(property, Part.Value.of(items, open));
    }
  }

  private Text text(PropertyType property, Tree.Scalar scalar) {
    String raw = scalar.text().strip();
    if (property.kind() == PropertyKind.FLAG) {
      return Flags.text(raw.equalsIgnoreCase("yes") || raw.equalsIgnoreCase("true"));
    } else if (property.kind() == PropertyKind.NUMBER && raw.matches("0|[1-9][0-9]*")) {
      return Text.bare(raw);
    } else if (property.choices() != null) {
      return Text.of(raw);
    }
    return symbols.text(scalar);
  }

  private static boolean unknown(Tree tree) {
    return tree instanceof Tree.Scalar scalar
        && (scalar.kind() == Tree.Kind.NULL || scalar.text().strip().equalsIgnoreCase("unknown"));
  }

  private static boolean more(Tree tree) {
    return tree instanceof Tree.Scalar scalar && scalar.text().strip().equals("...");
  }
}
