import type { ThemeTable } from './theme-table.ts'

/** Topics of the life sciences (domain 1). */
export const LIFE_THEMES: ThemeTable = {
  '1100': [
    'Island Biodiversity Surveys: island faunas, endemic species, species inventories, museum collections',
    '1995 Citizen Science in Biology: citizen science, volunteer observations, species records, data quality',
  ],
  '1102': [
    'Drought Tolerance in Cereal Crops: drought tolerance, wheat yield, root architecture, water use efficiency',
    'Rice Cultivation and Water Management: rice paddies, methane emissions, irrigation scheduling, grain quality',
    'Weed Control and Herbicide Resistance: herbicide resistance, weed seed banks, crop rotation, cover crops',
  ],
  '1103': [
    'Ruminant Nutrition and Methane: rumen fermentation, enteric methane, dairy cows, feed additives',
    'Poultry Welfare and Housing: laying hens, broiler welfare, stocking density, feather pecking',
  ],
  '1104': [
    'Coral Reef Resilience: coral reefs, coral bleaching, reef fish, algal symbiosis, larval settlement',
    'Sustainable Aquaculture: aquaculture, salmon farming, sea lice, feed conversion, shellfish growth',
  ],
  '1105': [
    'Pollinator Decline and Landscape Change: wild bees, pollination, flower strips, landscape heterogeneity',
    'Bird Migration and Timing: bird migration, stopover sites, breeding phenology, geolocators',
    'Predator and Prey Dynamics: wolf populations, trophic cascades, herbivory, camera traps',
    'Evolution of Animal Signals: sexual selection, birdsong, plumage colour, mate choice',
  ],
  '1106': [
    'Food Fermentation and Flavour: fermented foods, lactic acid bacteria, flavour compounds, cheese ripening',
    'Food Safety and Spoilage: foodborne pathogens, shelf life, cold chain, modified atmosphere packaging',
  ],
  '1107': ['Forest Dynamics and Carbon: boreal forests, tree mortality, forest inventory, carbon stocks, thinning'],
  '1108': ['Postharvest Quality of Fruit: fruit ripening, ethylene, postharvest storage, grapevine, tomato'],
  '1109': [
    'Mosquito Ecology and Control: mosquito larvae, insecticide resistance, bed nets, swarming behaviour',
    '1988 Honey Bee Health: honey bees, varroa mites, neonicotinoids, colony losses',
  ],
  '1110': [
    'Plant Stress Signalling: salt stress, abscisic acid, stomatal conductance, reactive oxygen species',
    'Photosynthesis and Leaf Traits: photosynthesis, leaf traits, chlorophyll fluorescence, shade tolerance',
    'Plant Pathogen Interactions: powdery mildew, effector proteins, plant immunity, rust fungi',
  ],
  '1111': ['Soil Carbon and Microbial Life: soil organic carbon, soil microbiome, tillage, biochar, earthworms'],
  '1302': ['Biology of Ageing and Lifespan: cellular senescence, caloric restriction, lifespan extension, telomeres'],
  '1303': ['Enzyme Mechanisms and Kinetics: enzyme kinetics, allosteric regulation, active sites, cofactors'],
  '1304': ['Membrane Biophysics: lipid bilayers, ion channels, membrane curvature, single-molecule fluorescence'],
  '1305': ['2011 Genome Editing Tools: genome editing, guide RNA design, off-target effects, base editors'],
  '1306': [
    'Tumour Microenvironment: tumour microenvironment, immune checkpoint, cancer-associated fibroblasts, metastasis',
    'Breast Cancer Genomics: breast cancer, hormone receptors, circulating tumour DNA, mutational signatures',
  ],
  '1307': ['Cell Migration and Cytoskeleton: cell migration, actin dynamics, focal adhesions, microtubules'],
  '1308': ['Biomarkers in Clinical Chemistry: serum biomarkers, reference intervals, immunoassays, quality control'],
  '1309': ['Embryonic Patterning: embryonic development, morphogen gradients, neural crest, zebrafish embryos'],
  '1310': ['Hormonal Regulation of Metabolism: insulin signalling, thyroid hormone, glucocorticoids, adipokines'],
  '1311': [
    '1990 Population Genomics and Ancestry: population structure, ancient DNA, selective sweeps, admixture',
    '2003 Genetic Association Studies: genome-wide association, polygenic scores, rare variants, heritability',
  ],
  '1312': [
    '1980 RNA Regulation and Splicing: alternative splicing, microRNA, RNA binding proteins, translation control',
    '1985 Epigenetic Regulation: DNA methylation, histone marks, chromatin accessibility, imprinting',
  ],
  '1313': ['1988 Gene Therapy Vectors: gene therapy, viral vectors, transgene expression, rare diseases'],
  '1314': ['Exercise Physiology and Muscle: skeletal muscle, oxygen uptake, exercise training, mitochondria'],
  '1315': [
    'Protein Structure Determination: protein folding, cryo-electron microscopy, crystal structures, ligand binding',
  ],
  '2402': ['Industrial Fermentation: yeast strains, biofuel production, bioreactors, metabolic engineering'],
  '2403': [
    'Vaccine Immune Responses: vaccine antibodies, T cell memory, adjuvants, influenza vaccination',
    'Autoimmunity and Tolerance: regulatory T cells, autoantibodies, cytokine signalling, inflammation',
  ],
  '2404': [
    'Antimicrobial Resistance: antibiotic resistance, resistance genes, efflux pumps, hospital wastewater',
    '1990 Gut Microbiome and Health: gut microbiome, short-chain fatty acids, probiotics, dysbiosis',
  ],
  '2405': [
    'Malaria Parasite Biology: malaria, Plasmodium falciparum, artemisinin resistance, gametocytes, drug targets',
  ],
  '2406': [
    '1970 Respiratory Virus Evolution: coronavirus, influenza virus, spike protein, viral evolution, neutralising antibodies',
    'Bacteriophage Therapy: bacteriophages, phage host range, biofilms, lysis',
  ],
  '2802': ['Neural Basis of Reward: dopamine, reward learning, addiction, decision making in rodents'],
  '2803': ['Biology of Depression: depression, ketamine, stress response, neuroinflammation'],
  '2804': ['Synaptic Plasticity: synaptic plasticity, hippocampus, dendritic spines, glutamate receptors'],
  '2805': [
    'Memory and Attention in the Brain: working memory, attention, functional imaging, prefrontal cortex',
    'Sleep and Memory Consolidation: sleep, slow oscillations, memory consolidation, circadian rhythms',
  ],
  '2806': ['Development of Neural Circuits: axon guidance, neurogenesis, cortical layers, critical periods'],
  '2807': ['Autonomic Control of Appetite: hypothalamus, leptin, vagal signalling, feeding behaviour'],
  '2808': ['Neurodegeneration Mechanisms: Alzheimer disease, tau protein, amyloid, Parkinson disease, microglia'],
  '2809': ['Hearing and Cochlear Function: cochlear hair cells, auditory cortex, tinnitus, sound localisation'],
  '3002': ['Natural Products as Drug Leads: natural products, molecular docking, structure-activity, marine sponges'],
  '3003': ['1975 Drug Delivery Systems: nanoparticle carriers, controlled release, oral bioavailability, liposomes'],
  '3004': ['Receptor Pharmacology: receptor agonists, opioid receptors, dose response, pharmacokinetics'],
  '3005': ['Toxicity of Environmental Chemicals: endocrine disruptors, heavy metals, cytotoxicity, zebrafish assays'],
}
