"""Names that a spaCy model finds in texts, and how long it takes.

Arguments: the model, `all` or `ner` for the components that run, the seconds for which it reads the texts again and
again.
Standard input: a JSON list of texts.
Standard output: JSON, {"names": a list of [start, end, label] for each text, "seconds": the fastest round}; offsets in
UTF-8 bytes.
"""

import json
import sys
import time

import spacy


def main():
    model, components, patience = sys.argv[1:]
    nlp = spacy.load(model, enable=["ner"]) if components == "ner" else spacy.load(model)
    texts = json.load(sys.stdin.buffer)
    begin = time.perf_counter()
    seconds = []
    while not seconds or time.perf_counter() - begin < float(patience):
        start = time.perf_counter()
        docs = list(nlp.pipe(texts))
        seconds.append(time.perf_counter() - start)
    names = [names_of(text, doc) for text, doc in zip(texts, docs)]
    print(json.dumps({"names": names, "seconds": min(seconds)}))


def names_of(text, doc):
    def byte(offset):
        return len(text[:offset].encode())

    return [[byte(ent.start_char), byte(ent.end_char), ent.label_] for ent in doc.ents]


main()
