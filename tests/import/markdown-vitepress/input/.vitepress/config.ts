export default {title: 'Garden'};
